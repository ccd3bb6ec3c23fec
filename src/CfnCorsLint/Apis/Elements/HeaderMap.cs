using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Holds the headers that a <c>ResponseParameters</c> mapping sets.</summary>
/// <param name="Place">Its key; <see langword="null"/> when it is absent.</param>
/// <param name="Unknown">Why there may be more; <see langword="null"/> when these are all.</param>
/// <param name="OtherKeys">Keys that do not begin with the prefix, in any case of its letters.</param>
internal sealed record HeaderMap(
    ImmutableArray<HeaderMapping> Headers,
    SyntaxNode? Place,
    string? Unknown,
    ImmutableArray<ScalarNode> OtherKeys
)
{
    /// <param name="prefix"><c>method.response.header.</c> or <c>gatewayresponse.header.</c></param>
    public static HeaderMap Read(Element parameters, string prefix)
    {
        ImmutableArray<HeaderMapping>.Builder headers =
            ImmutableArray.CreateBuilder<HeaderMapping>();
        ImmutableArray<ScalarNode>.Builder others = ImmutableArray.CreateBuilder<ScalarNode>();
        foreach (Element entry in parameters.Entries)
        {
            if (entry is not { Key: { } key, Value: { } value })
            {
                continue;
            }

            if (key.Value.StartsWith(prefix, StringComparison.Ordinal))
            {
                headers.Add(new HeaderMapping(key.Value[prefix.Length..], key, value));
            }
            else if (!key.Value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                others.Add(key);
            }
        }

        return new HeaderMap(
            headers.DrainToImmutable(),
            parameters.Place(),
            parameters.WhyEntriesUnknown(),
            others.DrainToImmutable()
        );
    }

    public ImmutableArray<HeaderDeclaration> AsDeclarations() =>
        [.. Headers.Select(header => new HeaderDeclaration(header.Name, header.Key, header.Value))];
}
