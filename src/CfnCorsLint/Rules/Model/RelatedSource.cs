namespace CfnCorsLint.Rules.Model;

/// <summary>Which further places a rule's finding speaks of.</summary>
/// <param name="IsEach">Whether every name under the word counts, not only the first.</param>
/// <param name="Label">A few words with holes; <c>{name}</c> is the name whose place it is.</param>
public sealed record RelatedSource(PlaceSource Source, bool IsEach, string Label);
