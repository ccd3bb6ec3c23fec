namespace CfnCorsLint.Rules.Model;

/// <summary>A word of rule files and what it stands for.</summary>
internal sealed record RuleWord<T>(string Text, T Meaning);
