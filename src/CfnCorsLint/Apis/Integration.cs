using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

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

    public ImmutableArray<IntegrationResponse> Responses { get; init; } = [];

    /// <summary>Why <see cref="Responses"/> may not be all; <see langword="null"/> when they are.</summary>
    public string? UnknownResponses { get; init; }

    /// <summary>Where it means to set headers of CORS, which parameter mappings of an HTTP API cannot: the keys or destinations as written.</summary>
    public ImmutableArray<ScalarNode> ReservedHeaders { get; init; } = [];

    /// <summary>One mapping template.</summary>
    /// <param name="MediaType">As written.</param>
    /// <param name="Value">The template's text.</param>
    public sealed record Template(string MediaType, Value Value);
}
