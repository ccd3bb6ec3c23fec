using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Reports;

/// <summary>Counts how often a rule speaks in a run with one of its severities.</summary>
/// <param name="Fixable">Those that <c>fix</c> repairs without being asked twice.</param>
internal sealed record RuleCount(
    string Id,
    string Name,
    Severity Severity,
    int Findings,
    int Fixable
)
{
    /// <summary>The most frequent first.</summary>
    public static ImmutableArray<RuleCount> In(Report report) =>
        [
            .. report
                .Findings.GroupBy(finding => (finding.RuleId, finding.Severity))
                .Select(group => new RuleCount(
                    group.Key.RuleId,
                    group.First().RuleName,
                    group.Key.Severity,
                    group.Count(),
                    group.Count(finding => report.IsFixable(finding, Trust.Safe))
                ))
                .OrderByDescending(count => count.Findings)
                .ThenBy(count => count.Id, StringComparer.Ordinal)
                .ThenByDescending(count => count.Severity),
        ];
}
