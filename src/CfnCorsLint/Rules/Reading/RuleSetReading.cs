using System.Collections.Immutable;
using CfnCorsLint.Rules.Selection;

namespace CfnCorsLint.Rules.Reading;

/// <summary>The rules in force, and the selectors that mean none.</summary>
public sealed record RuleSetReading(RuleSet Rules, ImmutableArray<RuleChoiceError> Errors);
