namespace CfnCorsLint.Rules.Model;

/// <summary>A piece of a sentence, which is literal text or a hole.</summary>
/// <param name="Literal"><see langword="null"/> for a hole.</param>
/// <param name="Word">The hole's word, <c>missing</c> in <c>{missing:it|them}</c>; <see langword="null"/> for a literal.</param>
/// <param name="One">Written when the word stands for one thing; <see langword="null"/> for a hole that shows the word itself.</param>
/// <param name="Several">Written when it stands for none or several.</param>
public sealed record SentencePart(string? Literal, string? Word, string? One, string? Several);
