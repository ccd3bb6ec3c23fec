using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>An integration response: it says what API Gateway makes of one kind of answer of the integration.</summary>
public sealed record IntegrationResponse
{
    /// <summary>The status that callers get, as text: <c>200</c>. <see langword="null"/> when it is not written.</summary>
    public required Value? StatusCode { get; init; }

    public required SyntaxNode Place { get; init; }

    /// <summary>The mapping as written; <see langword="null"/> when it is an expression.</summary>
    public MappingNode? Body { get; init; }

    /// <summary>The regular expression over statuses or errors that selects this response; <see langword="null"/> for the default response (also in OpenAPI's <c>default</c>).</summary>
    public Value? SelectionPattern { get; init; }

    /// <summary>The header mappings, all of them, in the order of the text.</summary>
    public ImmutableArray<HeaderMapping> Headers { get; init; } = [];

    /// <summary>The key of the header mappings; <see langword="null"/> when there is none.</summary>
    public SyntaxNode? HeadersPlace { get; init; }

    /// <summary>Why there may be more header mappings; <see langword="null"/> when there are none.</summary>
    public string? UnknownHeaders { get; init; }

    /// <summary>The keys of the mappings that name no header: <c>method.response.headers.Vary</c>, with an <c>s</c> too many.</summary>
    public ImmutableArray<ScalarNode> OtherKeys { get; init; } = [];

    public ImmutableArray<Integration.Template> Templates { get; init; } = [];

    /// <summary>Why there may be more templates; <see langword="null"/> when there are none.</summary>
    public string? UnknownTemplates { get; init; }

    /// <summary>How the body is converted, <c>CONVERT_TO_TEXT</c> and its like; <see langword="null"/> when absent.</summary>
    public Value? ContentHandling { get; init; }

    /// <param name="name">Compared without case.</param>
    public HeaderMapping? Find(string name) =>
        Headers.LastOrDefault(header =>
            string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)
        );
}
