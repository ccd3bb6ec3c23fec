using System.Collections.Immutable;
using CfnCorsLint.Rules.Judging;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Rules.Selection;

namespace CfnCorsLint.Findings.Suppressions;

/// <summary>Decides which suppressions certainly silence nothing: their rules were asked about all of the file and found nothing there.</summary>
internal static class JudgedSuppressions
{
    /// <param name="undecided">Ids of rules that would have had to know more.</param>
    /// <param name="all">All rules there are, in force or not.</param>
    /// <param name="judge">The rule that speaks of suppressions: it does not speak of its own.</param>
    public static ImmutableArray<UnusedSuppression> Unused(
        SuppressionResult result,
        LintContext context,
        RuleSet inForce,
        ImmutableHashSet<string> undecided,
        ImmutableArray<Rule> all,
        Rule judge
    )
    {
        var starts = new Lazy<Dictionary<string, int[]>>(() => StartsByRule(result));
        var asked = inForce.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        return
        [
            .. result
                .Unused.Select(unused =>
                    unused with
                    {
                        RuleIds =
                        [
                            .. unused.RuleIds.Where(id => IsCertain(id, unused.Suppression)),
                        ],
                    }
                )
                .Where(unused => !unused.RuleIds.IsEmpty),
        ];

        bool IsCertain(string id, Suppression suppression)
        {
            ImmutableArray<Rule?> meant =
            [
                .. from rule in all
                where rule.Require is not null && RuleSelector.Means(id, rule)
                select asked.GetValueOrDefault(rule.Id),
            ];
            return !RuleSelector.Means(id, judge)
                && meant.All(rule =>
                    rule is not null
                    && !undecided.Contains(rule.Id)
                    && (RuleReach.IsWhole(rule, context) || !RuleReach.IsOn(rule))
                )
                && meant.Any(rule => rule is not null && RuleReach.IsOn(rule))
                && !meant.Any(rule => Yields(rule, suppression));
        }

        // Another rule speaks in its place, and may fall silent one day.
        bool Yields(Rule? rule, Suppression suppression) =>
            rule is not null
            && rule.YieldsTo.Any(id =>
                starts.Value.TryGetValue(id, out int[]? places) && Covers(suppression, places)
            );
    }

    /// <summary>Where the findings of each rule begin, from the first to the last.</summary>
    private static Dictionary<string, int[]> StartsByRule(SuppressionResult result) =>
        result
            .Kept.Concat(result.Silenced)
            .GroupBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(finding => finding.Location.Span.Start).Order().ToArray(),
                StringComparer.Ordinal
            );

    /// <summary>Whether the suppression holds at one of the places.</summary>
    private static bool Covers(Suppression suppression, int[] places)
    {
        if (suppression.Scope is not { } scope)
        {
            return places.Length > 0;
        }

        int found = Array.BinarySearch(places, scope.Start);
        int first = found < 0 ? ~found : found;
        return first < places.Length && places[first] <= scope.End;
    }
}
