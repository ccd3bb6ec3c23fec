namespace CfnCorsLint.Rules.Model;

/// <summary>An argument that a rule gives for a parameter of a recipe.</summary>
/// <param name="Text">As the rule writes it.</param>
/// <param name="IsWord">Whether it stands for what a word of the message names, and not for itself.</param>
public sealed record RecipeArgument(string Text, bool IsWord);
