namespace CfnCorsLint.Rules.Model;

/// <summary>Says how bad a violation is where a condition holds.</summary>
public sealed record SeverityCase(Severity Severity, Condition When);
