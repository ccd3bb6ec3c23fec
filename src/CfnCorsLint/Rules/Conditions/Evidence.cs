using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Conditions;

/// <summary>A fact that decided a condition, or that would have had to be known to decide it.</summary>
public sealed record Evidence(FactDefinition Definition, Fact Fact);
