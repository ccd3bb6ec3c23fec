using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Findings.Suppressions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;

namespace CfnCorsLint.Patches.Suppressing;

/// <summary>Finds the suppressions of a text that silence nothing, each with its removal.</summary>
public static class UnusedSuppressions
{
    /// <param name="own">Those of the text itself, not of files that it takes in.</param>
    /// <param name="result">What they did.</param>
    /// <param name="inForce">The rules that were asked.</param>
    /// <param name="undecided">Ids of rules that would have had to know more.</param>
    /// <param name="all">All rules there are.</param>
    /// <returns>Nothing when the rule itself is not in force.</returns>
    public static ImmutableArray<Finding> Of(
        SuppressionSet own,
        SuppressionResult result,
        LintContext context,
        RuleSet inForce,
        ImmutableHashSet<string> undecided,
        ImmutableArray<Rule> all
    )
    {
        if (
            (own.All.IsEmpty && own.Malformed.IsEmpty)
            || inForce.Rules.FirstOrDefault(rule => rule.Id == RulesInCode.UnusedSuppression)
                is not { } judge
        )
        {
            return [];
        }

        ImmutableArray<UnusedSuppression> unused = JudgedSuppressions.Unused(
            result,
            context,
            inForce,
            undecided,
            all,
            judge
        );
        ImmutableArray<Finding> findings = SuppressionFindings.Of(
            own.Source,
            own.Malformed,
            unused,
            judge
        );
        ImmutableArray<Fix?> fixes = SuppressionRemoval.Plan(context.Template, unused, judge);
        ImmutableArray<Finding> told =
        [
            .. findings.Select(
                (finding, at) =>
                    at < own.Malformed.Length
                        ? finding
                        : finding with
                        {
                            Fix = fixes[at - own.Malformed.Length],
                        }
            ),
        ];
        return own.Apply(told).Kept;
    }
}
