namespace CfnCorsLint.Rules.Model;

/// <summary>Says where the finding of a rule points.</summary>
/// <param name="Definition">The place of that fact; <see langword="null"/> for a word's.</param>
/// <param name="Word">The place of the first name that the operator left under that word, <c>missing</c>; <see langword="null"/> for a fact's.</param>
public sealed record PlaceSource(FactDefinition? Definition, string? Word);
