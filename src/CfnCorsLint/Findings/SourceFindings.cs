using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Findings;

/// <summary>Finds what is wrong only with the values which a file beside the template gives to its parameters.</summary>
internal static class SourceFindings
{
    /// <summary>The findings that only the values bring: warnings at most, and without a fix, as a deployment may choose otherwise.</summary>
    /// <param name="found">What is said without them.</param>
    /// <param name="sources">What is said with those of each file, by the file's name for people.</param>
    public static IEnumerable<Finding> New(
        ImmutableArray<Finding> found,
        IEnumerable<(string Name, ImmutableArray<Finding> Findings)> sources
    )
    {
        var known = found.Select(KeyOf).ToHashSet();
        return from one in (
                from source in sources
                from finding in source.Findings
                where finding.Severity > Severity.Note
                where !known.Contains(KeyOf(finding))
                select (source.Name, Finding: finding)
            ).GroupBy(pair => (Key: KeyOf(pair.Finding), pair.Finding.Message))
            let finding = one.First().Finding
            let names = string.Join(" and in ", one.Select(pair => pair.Name).Distinct())
            select finding with
            {
                Severity = Severity.Warning,
                StopsDeployment = false,
                Message = $"{finding.Message.TrimEnd('.')} (in {names}).",
                Fix = null,
            };
    }

    private static (string, string, int, string?, string?) KeyOf(Finding finding) =>
        (
            finding.RuleId,
            finding.Location.Source.Path,
            finding.Location.Span.Start,
            finding.Api,
            finding.Route
        );
}
