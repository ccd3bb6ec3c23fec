using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;

namespace CfnCorsLint.Reports;

/// <summary>What <c>fix</c> did, over all files.</summary>
/// <param name="Fixed">In the order in which the files are reported.</param>
/// <param name="IsWritten">False when only the difference is shown.</param>
public sealed record FixSummary(
    ImmutableArray<Finding> Fixed,
    ImmutableArray<LeftOutFix> LeftOut,
    bool IsWritten
)
{
    /// <summary>What has to be deployed once more for the fixes to have an effect.</summary>
    public ImmutableArray<Finding> Renewals { get; init; } = [];
}
