using System.Collections.Immutable;

namespace CfnCorsLint.Findings.Suppressions;

/// <summary>A suppression that lists ids of rules which it silenced nothing of.</summary>
/// <param name="RuleIds">Those ids, as they are written.</param>
public sealed record UnusedSuppression(Suppression Suppression, ImmutableArray<string> RuleIds);
