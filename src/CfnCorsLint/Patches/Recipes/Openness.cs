using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Takes trust from a fix that gives effect to a policy which lets anybody in, or credentials along.</summary>
internal static class Openness
{
    public const string Origin =
        "it would let pages of any site in, which have not been let in so far";

    private const string Credentials = "it would switch credentials on, which have been off so far";

    /// <param name="key">Of a policy, or of the property that holds one, in any spelling.</param>
    /// <param name="value">Has had no effect so far.</param>
    public static void Limit(Repair repair, string key, SyntaxNode value)
    {
        if (value.Resolved is not MappingNode policy)
        {
            LimitOne(repair, key, value);
            return;
        }

        foreach (MappingEntry entry in policy.EffectiveEntries)
        {
            LimitOne(repair, entry.Name ?? "", entry.Value);
        }
    }

    private static void LimitOne(Repair repair, string key, SyntaxNode value)
    {
        ImmutableArray<SyntaxNode> items = value.Resolved is SequenceNode list
            ? list.Items
            : [value];
        if (Names(key, "Credential") && Bare(value) is not "false")
        {
            repair.Draft.Limit(Applicability.Unsafe, Credentials);
        }
        else if (
            (Names(key, "Origin") || Names(key, "Cors")) && items.Any(item => Bare(item) == "*")
        )
        {
            repair.Draft.Limit(Applicability.Unsafe, Origin);
        }
    }

    private static bool Names(string key, string word) =>
        key.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a scalar without quotes of its own; <see langword="null"/> for all else.</summary>
    public static string? Bare(SyntaxNode value) =>
        value.Resolved is ScalarNode scalar
            ? scalar.Value.Trim().Trim('\'').ToLowerInvariant()
            : null;
}
