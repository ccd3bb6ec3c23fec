using System.Collections.Immutable;

namespace CfnCorsLint.Findings.Suppressions;

/// <summary>Holds findings sorted by whether a suppression in the text silences them.</summary>
/// <param name="Unused">What silenced nothing, be it that its rule was not asked.</param>
public sealed record SuppressionResult(
    ImmutableArray<Finding> Kept,
    ImmutableArray<Finding> Silenced,
    ImmutableArray<UnusedSuppression> Unused
);
