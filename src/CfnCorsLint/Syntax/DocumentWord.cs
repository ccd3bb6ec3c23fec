namespace CfnCorsLint.Syntax;

/// <summary>A word that the author of a rule, of settings or of symptoms may write, and what it stands for.</summary>
/// <param name="Explanation">What it says, in a few words for its author; <c>""</c> where the word says so itself.</param>
internal sealed record DocumentWord<T>(string Text, T Meaning, string Explanation = "");
