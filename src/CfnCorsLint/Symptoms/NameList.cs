using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>A header of a preflight's answer that lists names of methods or headers.</summary>
/// <param name="IsKnown">Whether it can be known what it holds.</param>
/// <param name="Text">As it is sent; <c>""</c> when it is absent.</param>
/// <param name="Names"><see langword="null"/> when an item is no name: then the whole list is broken.</param>
internal sealed record NameList(bool IsKnown, string Text, ImmutableArray<string>? Names);
