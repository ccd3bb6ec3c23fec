namespace CfnCorsLint.Rules.Model;

/// <summary>Says which further places the finding of a rule speaks of.</summary>
/// <param name="IsEach">Whether every name under the word counts, not only the first.</param>
/// <param name="Label">A few words with holes; <c>{name}</c> is the name whose place it is.</param>
public sealed record RelatedSource(PlaceSource Source, bool IsEach, string Label);
