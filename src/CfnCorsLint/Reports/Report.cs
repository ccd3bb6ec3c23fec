using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules;

namespace CfnCorsLint.Reports;

/// <summary>Everything that one run has to say.</summary>
public sealed record Report
{
    /// <summary>Such as <c>0.1.0</c>.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>In the order in which they are reported. After a fix: as the files are now.</summary>
    public required ImmutableArray<CheckResult> Files { get; init; }

    /// <summary>What was fixed; <see langword="null"/> when only checked.</summary>
    public FixSummary? Fixes { get; init; }

    public IEnumerable<Finding> Findings => Files.SelectMany(file => file.Findings);

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    public int CountFixable(Applicability applicability) =>
        Findings.Count(finding =>
            finding.Fix is { Edits.IsEmpty: false } fix && fix.Applicability == applicability
        );
}
