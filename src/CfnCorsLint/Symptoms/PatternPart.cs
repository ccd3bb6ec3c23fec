namespace CfnCorsLint.Symptoms;

/// <summary>A piece of a text with holes: letters as they stand, or a hole.</summary>
/// <param name="Text">The letters; of a hole its name.</param>
/// <param name="Hole"><see langword="null"/> for letters.</param>
public sealed record PatternPart(string Text, HoleKind? Hole);
