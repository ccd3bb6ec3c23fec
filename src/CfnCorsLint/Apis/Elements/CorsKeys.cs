using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Tells which key about CORS a misspelt one certainly is: it is refused or passed over, and there is no second thing it could mean.</summary>
internal static class CorsKeys
{
    /// <summary>The keys that the <c>Cors</c> of an <c>AWS::Serverless::Api</c> may have.</summary>
    public static ImmutableArray<string> OfRest { get; } =
    ["AllowOrigin", "AllowMethods", "AllowHeaders", "AllowCredentials", "MaxAge"];

    /// <summary>The keys that the CORS configuration of an HTTP API or a function URL may have.</summary>
    public static ImmutableArray<string> OfLists { get; } =
    ["AllowOrigins", "AllowMethods", "AllowHeaders", "ExposeHeaders", "AllowCredentials", "MaxAge"];

    /// <summary>Another case, <c>AllowedMethods</c>, and one <c>s</c> more or less where the value has the form of the key.</summary>
    /// <returns><see langword="null"/> when the key is right, when the right one stands beside it, or when nobody can tell.</returns>
    public static string? Meant(ScalarNode key, ImmutableArray<string> known)
    {
        if (known.Contains(key.Value) || key.Parent is not MappingNode owner)
        {
            return null;
        }

        string plain = Plain(key.Value);
        bool takesLists = known.Contains("AllowOrigins");
        bool hasForm =
            owner.Find(key.Value)?.Value.Resolved switch
            {
                SequenceNode => true,
                ScalarNode => false,
                _ => (bool?)null,
            } == takesLists;
        string? meant =
            known.FirstOrDefault(one => Plain(one) == plain)
            ?? known.FirstOrDefault(one =>
                hasForm
                && one.StartsWith("Allow", StringComparison.Ordinal)
                && Plain(one).TrimEnd('s') == plain.TrimEnd('s')
            );
        return meant is not null && owner.Find(meant) is null ? meant : null;
    }

    /// <summary>The key's element, or that of the first misspelt one that is meant to be it.</summary>
    public static Element Find(Element property, string key, ImmutableArray<string> known) =>
        property[key] is { Exists: true } written
            ? written
            : property.Entries.FirstOrDefault(entry =>
                entry.Key is { } other && Meant(other, known) == key
            );

    private static string Plain(string key)
    {
        string lower = key.ToLowerInvariant();
        return lower.StartsWith("allowed", StringComparison.Ordinal) ? $"allow{lower[7..]}"
            : lower.StartsWith("exposed", StringComparison.Ordinal) ? $"expose{lower[7..]}"
            : lower;
    }
}
