namespace CfnCorsLint.Rules.Model;

/// <summary>How far a fix is trusted where the condition holds.</summary>
public sealed record TrustCase(Trust Trust, Condition When);
