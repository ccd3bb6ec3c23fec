using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Rules.Selection;

/// <summary>Decides which rules a person means, by id, by name, or by the beginning of ids.</summary>
public static class RuleSelector
{
    private const string Prefix = "CORS";

    /// <summary>Whether the selector means the rule. Upper and lower case are the same.</summary>
    public static bool Means(string selector, Rule rule) => Means(selector, rule.Id, rule.Name);

    /// <summary>Whether the selector means the rule of that id and name.</summary>
    public static bool Means(string selector, string id, string name) =>
        name.Equals(selector, StringComparison.OrdinalIgnoreCase)
        || (
            selector.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && id.StartsWith(selector, StringComparison.OrdinalIgnoreCase)
        );

    /// <returns><see langword="null"/> when it means a rule.</returns>
    public static RuleChoiceError? ProblemOf(
        string selector,
        TextSpan? place,
        ImmutableArray<Rule> all
    ) =>
        all.Any(rule => Means(selector, rule))
            ? null
            : new RuleChoiceError(
                selector,
                place,
                $"There is no rule '{selector}'{Hint(selector, all)}"
            );

    /// <summary>What the selector may have been meant to be; nothing for a number that no rule has, since each id is as near as the next.</summary>
    private static string Hint(string selector, ImmutableArray<Rule> all) =>
        selector.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && selector.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0
            ? "."
            : Spelling.Hint(
                selector,
                all.Select(rule => rule.Id).Concat(all.Select(rule => rule.Name))
            );
}
