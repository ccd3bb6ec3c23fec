using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>The integration behind a method: what API Gateway calls for an answer, and what it makes of that.</summary>
public sealed record Integration
{
    public required IntegrationKind Kind { get; init; }

    /// <summary>The key of the integration: where a missing part of it is reported.</summary>
    public required SyntaxNode Place { get; init; }

    /// <summary>The mapping that holds the integration, as written; <see langword="null"/> when it is an expression.</summary>
    public MappingNode? Body { get; init; }

    /// <summary>Request templates by media type, as written. <see cref="UnknownRequestTemplates"/> says when there may be more.</summary>
    public ImmutableArray<Template> RequestTemplates { get; init; } = [];

    public string? UnknownRequestTemplates { get; init; }

    /// <summary>The key of the request templates; <see langword="null"/> when there is none.</summary>
    public SyntaxNode? RequestTemplatesPlace { get; init; }

    /// <summary><c>CONVERT_TO_TEXT</c> and its like, on the request side; <see langword="null"/> when absent.</summary>
    public Value? ContentHandling { get; init; }

    /// <summary>What happens to a request whose media type has no template: <c>WHEN_NO_MATCH</c> and its like; <see langword="null"/> when absent, which means <c>WHEN_NO_MATCH</c>.</summary>
    public Value? PassthroughBehavior { get; init; }

    /// <summary>The method by which a Lambda proxy is called, as written; <see langword="null"/> when it is absent, and for all other integrations.</summary>
    public Value? LambdaMethod { get; init; }

    /// <summary>Whether the integration certainly calls a function by another method than POST, which is the only one that functions take: every call fails.</summary>
    /// <remarks>Source: https://repost.aws/knowledge-center/api-gateway-lambda-template-invoke-error</remarks>
    public bool FailsToInvoke =>
        LambdaMethod is Value.Known { ByDefaultOf: null } known && !IsPost(known.Text);

    public ImmutableArray<IntegrationResponse> Responses { get; init; } = [];

    /// <summary>Why <see cref="Responses"/> may not be all; <see langword="null"/> when they are.</summary>
    public string? UnknownResponses { get; init; }

    /// <summary>The keys or destinations, as written, by which parameter mappings of an HTTP API try to set headers of CORS, which they cannot.</summary>
    public ImmutableArray<ScalarNode> ReservedHeaders { get; init; } = [];

    /// <summary>Why there may be other <see cref="ReservedHeaders"/>; <see langword="null"/> when these are all.</summary>
    public string? UnknownReservedHeaders { get; init; }

    internal static bool IsPost(string method) =>
        method.Equals("POST", StringComparison.OrdinalIgnoreCase);

    /// <summary>A mapping template with the media type that it is written for.</summary>
    /// <param name="MediaType">As written.</param>
    /// <param name="Value">The template's text.</param>
    public sealed record Template(string MediaType, Value Value);
}
