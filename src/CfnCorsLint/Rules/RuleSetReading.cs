using System.Collections.Immutable;

namespace CfnCorsLint.Rules;

/// <summary>The rules in force, and the selectors that mean none.</summary>
public sealed record RuleSetReading(RuleSet Rules, ImmutableArray<RuleChoiceError> Errors);
