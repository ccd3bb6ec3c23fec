using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>A status that a method declares, with the headers that its answers may carry.</summary>
public sealed record MethodResponse
{
    /// <summary>As text: <c>200</c>; <see langword="null"/> when it is not written.</summary>
    public required Value? StatusCode { get; init; }

    public required SyntaxNode Place { get; init; }

    /// <summary>The mapping that declares the response, as written; <see langword="null"/> when it is an expression.</summary>
    public MappingNode? Body { get; init; }

    public ImmutableArray<HeaderDeclaration> Headers { get; init; } = [];

    /// <summary>The key of the declarations; <see langword="null"/> when there is none.</summary>
    public SyntaxNode? HeadersPlace { get; init; }

    /// <summary>Why the response may declare more headers; <see langword="null"/> when it certainly declares no others.</summary>
    public string? UnknownHeaders { get; init; }

    /// <summary>Keys of the declarations that name no header: <c>method.response.headers.Vary</c>.</summary>
    public ImmutableArray<ScalarNode> OtherKeys { get; init; } = [];

    /// <summary>The media types of the response models or of <c>produces</c>; empty when none is declared.</summary>
    public ImmutableArray<string> ContentTypes { get; init; } = [];

    /// <param name="name">Compared without case.</param>
    public HeaderDeclaration? Find(string name) =>
        Headers.LastOrDefault(header =>
            string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)
        );
}
