namespace CfnCorsLint.Rules.Model;

/// <summary>How bad a violation is where the condition holds.</summary>
public sealed record SeverityCase(Severity Severity, Condition When);
