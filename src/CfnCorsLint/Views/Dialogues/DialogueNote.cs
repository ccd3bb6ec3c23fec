namespace CfnCorsLint.Views.Dialogues;

/// <summary>A remark that a reader of a dialogue should know.</summary>
/// <param name="Source">Where that is written; <see langword="null"/> when it follows from the rest.</param>
internal sealed record DialogueNote(string Text, string? Source);
