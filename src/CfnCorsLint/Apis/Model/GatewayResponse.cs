using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>A gateway response: it says how API Gateway shapes one kind of its own errors.</summary>
public sealed record GatewayResponse
{
    /// <summary>Upper case, <c>DEFAULT_4XX</c>; <see langword="null"/> when it is not known.</summary>
    public required string? Type { get; init; }

    /// <summary>The place where the type is written.</summary>
    public required SyntaxNode TypePlace { get; init; }

    public required SyntaxNode Place { get; init; }

    public Resource? Resource { get; init; }

    /// <summary>The mapping as written; <see langword="null"/> when it is an expression.</summary>
    public MappingNode? Body { get; init; }

    /// <summary>The status that replaces the usual one of this kind of error; <see langword="null"/> when absent.</summary>
    public Value? StatusCode { get; init; }

    public ImmutableArray<HeaderMapping> Headers { get; init; } = [];

    /// <summary>The key of the mappings; <see langword="null"/> when there is none.</summary>
    public SyntaxNode? HeadersPlace { get; init; }

    /// <summary>Why the gateway response may have more headers; <see langword="null"/> when it certainly has no others.</summary>
    public string? UnknownHeaders { get; init; }

    /// <summary>Keys of the mappings that name no header: <c>gatewayresponse.headers.Vary</c>.</summary>
    public ImmutableArray<ScalarNode> OtherKeys { get; init; } = [];

    /// <summary>The keys that SAM refuses, though they say which headers are meant.</summary>
    public ImmutableArray<ScalarNode> RefusedKeys { get; init; } = [];

    /// <param name="name">Compared without case.</param>
    public HeaderMapping? Find(string name) =>
        Headers.LastOrDefault(header =>
            string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)
        );
}
