using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Views;

namespace CfnCorsLint.Reports.Pages;

/// <summary>A cause that can be repaired: the findings of a rule, which one command repairs if any command does.</summary>
/// <param name="Findings">At least one, as the files and their texts go.</param>
internal sealed record PageCause(ImmutableArray<(int File, Finding Finding)> Findings)
{
    public Finding First => Findings[0].Finding;

    /// <summary>What is wrong with the files of a page, what matters most first.</summary>
    public static ImmutableArray<PageCause> Of(ImmutableArray<InspectedFile> files) =>
        [
            .. files
                .SelectMany(
                    (file, at) =>
                        file
                            .Findings.Where(finding => finding.Severity > Severity.Note)
                            .Select(finding => (File: at, Finding: finding))
                )
                // What stands in a file that several templates take in is one thing.
                .DistinctBy(one =>
                    (
                        one.Finding.RuleId,
                        one.Finding.Location.Source.Path,
                        one.Finding.Location.Span,
                        one.Finding.Message
                    )
                )
                .GroupBy(one => (one.Finding.RuleId, one.Finding.Severity))
                .Select(same => new PageCause([.. same]))
                .OrderByDescending(cause => cause.First.StopsDeployment)
                .ThenByDescending(cause => cause.First.Severity)
                .ThenByDescending(cause => cause.Findings.Length),
        ];

    /// <summary>The repair that is trusted most, which is the one that the command makes if any does; <see langword="null"/> where none has any.</summary>
    public Fix? Fix => ByTrust.First().Fix;

    /// <summary>The command that repairs most of the findings; <see langword="null"/> where no command repairs any.</summary>
    public string? CommandBy(RepairCommand repair)
    {
        ImmutableArray<string> files =
        [
            .. Findings
                .Select(one => one.Finding.Location.Source.Path)
                .Distinct(StringComparer.Ordinal),
        ];
        return ByTrust
            .Select(finding => repair.Of(finding, files))
            .FirstOrDefault(command => command is not null);
    }

    private IEnumerable<Finding> ByTrust =>
        Findings.Select(one => one.Finding).OrderByDescending(finding => finding.Fix?.Trust);
}
