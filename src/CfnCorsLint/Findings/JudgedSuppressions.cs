using System.Collections.Immutable;
using CfnCorsLint.Rules;

namespace CfnCorsLint.Findings;

/// <summary>Tells which suppressions certainly silence nothing: those whose rules were asked about all of the file and found nothing there.</summary>
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
            result
                .Kept.Concat(result.Silenced)
                .Any(finding =>
                    rule?.YieldsTo.Contains(finding.RuleId) is true
                    && suppression.Covers(finding.Location.Span)
                );
    }
}
