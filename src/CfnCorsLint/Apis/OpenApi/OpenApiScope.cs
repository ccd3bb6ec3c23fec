using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Holds what reading one operation of a document needs of the rest of it, such as its security schemes.</summary>
/// <param name="Dialect"><see langword="null"/> when it is not known.</param>
internal sealed record OpenApiScope(
    Evaluator Evaluator,
    Element Root,
    ApiKind Kind,
    OpenApiDialect? Dialect
)
{
    /// <summary>References to references are followed no further than this.</summary>
    private const int MaxDepth = 16;

    public ImmutableArray<OpenApiScheme> Schemes { get; init; } = [];

    /// <summary>Why there may be other schemes; <see langword="null"/> when there are none.</summary>
    public string? UnknownSchemes { get; init; }

    /// <summary>What an operation of Swagger 2 says under a key, or the whole document where the operation says nothing.</summary>
    /// <param name="key"><c>consumes</c> or <c>produces</c>.</param>
    public Element Inherited(Element operation, string key) =>
        operation[key].Exists ? operation[key] : Root[key];

    /// <summary>What a <c>$ref</c> of the same document stands for; unknown where it leads elsewhere; anything else itself.</summary>
    public Element Follow(Element element)
    {
        Element at = element;
        for (int depth = 0; depth < MaxDepth; depth++)
        {
            if (at.Node is not MappingNode node || at.IsUnknown || !at["$ref"].Exists)
            {
                return at;
            }

            Element target = at["$ref"].SureText() is { } text ? Find(text) : default;
            if (!target.Exists)
            {
                return Element.OfUnknown(Evaluator, node, at.Key, "$ref");
            }

            at = target;
        }

        return element.Node is { } start
            ? Element.OfUnknown(Evaluator, start, element.Key, "$ref")
            : element;
    }

    /// <param name="reference"><c>#/components/headers/Origin</c></param>
    /// <remarks>Source: https://datatracker.ietf.org/doc/html/rfc6901#section-6</remarks>
    private Element Find(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return default;
        }

        Element at = Root;
        foreach (string part in reference[2..].Split('/'))
        {
            string key = Uri.UnescapeDataString(part)
                .Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            at = at[key];
        }

        return at;
    }
}
