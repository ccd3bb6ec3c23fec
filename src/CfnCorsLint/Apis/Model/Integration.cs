using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>What stands behind a method.</summary>
public sealed record Integration
{
    public required IntegrationKind Kind { get; init; }

    /// <summary>The key of the integration: where a missing part of it is reported.</summary>
    public required SyntaxNode Place { get; init; }

    /// <summary>The mapping as written; <see langword="null"/> when it is an expression.</summary>
    public MappingNode? Body { get; init; }

    /// <summary>Request templates by media type, as written. <see cref="UnknownRequestTemplates"/> says when there may be more.</summary>
    public ImmutableArray<Template> RequestTemplates { get; init; } = [];

    public string? UnknownRequestTemplates { get; init; }

    /// <summary>The key of the templates; <see langword="null"/> when there is none.</summary>
    public SyntaxNode? RequestTemplatesPlace { get; init; }

    /// <summary><c>CONVERT_TO_TEXT</c> and its like, on the request side; <see langword="null"/> when absent.</summary>
    public Value? ContentHandling { get; init; }

    /// <summary><c>WHEN_NO_MATCH</c> and its like; <see langword="null"/> when absent, which means <c>WHEN_NO_MATCH</c>.</summary>
    public Value? PassthroughBehavior { get; init; }

    /// <summary>The method by which a Lambda proxy is called, as written; <see langword="null"/> when it is absent, and of all other integrations.</summary>
    public Value? LambdaMethod { get; init; }

    /// <summary>Whether it certainly calls a function in another way than functions are called: every call fails.</summary>
    /// <remarks>Source: https://repost.aws/knowledge-center/api-gateway-lambda-template-invoke-error</remarks>
    public bool FailsToInvoke =>
        LambdaMethod is Value.Known { ByDefaultOf: null } known && !IsPost(known.Text);

    public ImmutableArray<IntegrationResponse> Responses { get; init; } = [];

    /// <summary>Why <see cref="Responses"/> may not be all; <see langword="null"/> when they are.</summary>
    public string? UnknownResponses { get; init; }

    /// <summary>Where it means to set headers of CORS, which parameter mappings of an HTTP API cannot: the keys or destinations as written.</summary>
    public ImmutableArray<ScalarNode> ReservedHeaders { get; init; } = [];

    internal static bool IsPost(string method) =>
        method.Equals("POST", StringComparison.OrdinalIgnoreCase);

    /// <summary>One mapping template.</summary>
    /// <param name="MediaType">As written.</param>
    /// <param name="Value">The template's text.</param>
    public sealed record Template(string MediaType, Value Value);
}
