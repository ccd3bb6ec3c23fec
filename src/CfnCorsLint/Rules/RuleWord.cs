namespace CfnCorsLint.Rules;

/// <summary>A word of rule files and what it stands for.</summary>
internal readonly record struct RuleWord<T>(string Text, T Meaning);
