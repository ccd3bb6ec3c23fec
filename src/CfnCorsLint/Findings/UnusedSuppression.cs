using System.Collections.Immutable;

namespace CfnCorsLint.Findings;

/// <summary>A suppression of which some ids silenced nothing.</summary>
/// <param name="RuleIds">Those ids.</param>
public sealed record UnusedSuppression(Suppression Suppression, ImmutableArray<string> RuleIds)
{
    /// <summary>Whether it can go as a whole.</summary>
    public bool IsWhole => RuleIds.Length == Suppression.RuleIds.Length;
}
