using System.Collections.Immutable;

namespace CfnCorsLint.Findings.Suppressions;

/// <summary>A suppression of which some ids silenced nothing.</summary>
/// <param name="RuleIds">Those ids, as they are written.</param>
public sealed record UnusedSuppression(Suppression Suppression, ImmutableArray<string> RuleIds);
