namespace CfnCorsLint.Rules.Model;

/// <summary>Says how far a fix is trusted where a condition holds.</summary>
public sealed record TrustCase(Trust Trust, Condition When);
