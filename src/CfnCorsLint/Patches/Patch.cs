using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches;

/// <summary>Holds a new text with the fixes that were made, and the fixes that were left out.</summary>
/// <param name="After">The same object as <paramref name="Before"/> when nothing changed.</param>
/// <param name="LeftOut">With the reason each.</param>
/// <param name="Left">What is said of the new text.</param>
public sealed record Patch(
    SourceText Before,
    SourceText After,
    ImmutableArray<Finding> Fixed,
    ImmutableArray<LeftOutFix> LeftOut,
    CheckResult Left
)
{
    /// <summary>The files that the text takes in, as far as they changed.</summary>
    public ImmutableArray<(SourceText Before, SourceText After)> Others { get; init; } = [];

    /// <summary>What has to be deployed once more for the patch to have an effect. Never counts for an exit code.</summary>
    public ImmutableArray<Finding> Renewals { get; init; } = [];
}
