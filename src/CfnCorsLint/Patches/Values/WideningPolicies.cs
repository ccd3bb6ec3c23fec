using System.Collections.Immutable;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Values;

/// <summary>Takes trust from a fix that gives effect to a policy which lets origins in that the owners of the pages do not name, or credentials along.</summary>
internal static class WideningPolicies
{
    public const string Origin =
        "it would let pages of any site in, which have not been let in so far";

    private const string Named =
        "it would let pages of those origins in, which have not been let in so far";

    private const string Credentials = "it would switch credentials on, which have been off so far";

    /// <param name="key">Of a policy, or of the property that holds one, in any spelling.</param>
    /// <param name="value">Has had no effect so far.</param>
    public static FixDraft Limit(FixDraft draft, string key, SyntaxNode value) =>
        Limit(draft, key, value, [.. OriginsOf(key, value)]);

    /// <summary>Takes trust also where a refused policy gets effect as a whole: origins are the author's to give again, or the owners' of the pages.</summary>
    /// <param name="named">The origins that the owners of the pages name.</param>
    public static FixDraft LimitToNamed(
        FixDraft draft,
        string key,
        SyntaxNode value,
        ImmutableArray<string> named
    )
    {
        ImmutableArray<string?> origins = [.. OriginsOf(key, value)];
        draft = Limit(draft, key, value, origins);
        return origins.Any(origin => origin is null || !named.Contains(origin))
            ? draft.Limit(Trust.Unsafe, Named)
            : draft;
    }

    private static FixDraft Limit(
        FixDraft draft,
        string key,
        SyntaxNode value,
        ImmutableArray<string?> origins
    )
    {
        bool withCredentials = EntriesOf(key, value)
            .Any(entry => Names(entry.Key, "Credential") && Bare(entry.Value) is not "false");
        draft = withCredentials ? draft.Limit(Trust.Unsafe, Credentials) : draft;
        return origins.Contains("*") ? draft.Limit(Trust.Unsafe, Origin) : draft;
    }

    private static IEnumerable<string?> OriginsOf(string key, SyntaxNode value) =>
        EntriesOf(key, value)
            .Where(entry => Names(entry.Key, "Origin") || Names(entry.Key, "Cors"))
            .SelectMany(entry =>
                entry.Value.Resolved is SequenceNode list ? list.Items : [entry.Value]
            )
            .Select(Bare);

    private static IEnumerable<(string Key, SyntaxNode Value)> EntriesOf(
        string key,
        SyntaxNode value
    ) =>
        value.Resolved is MappingNode policy
            ? policy.EffectiveEntries.Select(entry => (entry.Name ?? "", entry.Value))
            : [(key, value)];

    private static bool Names(string key, string word) =>
        key.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a scalar without quotes of its own; <see langword="null"/> for all else.</summary>
    public static string? Bare(SyntaxNode value) =>
        value.Resolved is ScalarNode scalar
            ? scalar.Value.Trim().Trim('\'').ToLowerInvariant()
            : null;
}
