namespace CfnCorsLint.Views.Dialogues;

/// <summary>Something to know beside a dialogue.</summary>
/// <param name="Source">Where that is written; <see langword="null"/> when it follows from the rest.</param>
internal sealed record DialogueNote(string Text, string? Source);
