using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;

namespace CfnCorsLint.Reports;

/// <summary>Tells what <c>fix</c> did to all files of a run: which findings it fixed, and which it left.</summary>
/// <param name="Fixed">In the order in which the files are reported.</param>
/// <param name="IsWritten">False when only the difference is shown.</param>
public sealed record FixSummary(
    ImmutableArray<Finding> Fixed,
    ImmutableArray<LeftOutFix> LeftOut,
    bool IsWritten
)
{
    /// <summary>Whether the fixes that change what an API answers were asked for, too.</summary>
    public bool IsUnsafe { get; init; }

    /// <summary>The findings about Deployments that keep their logical ids, so that the fixes have no effect before somebody deploys once more.</summary>
    public ImmutableArray<Finding> Renewals { get; init; } = [];
}
