using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>A place where a text with holes stands.</summary>
/// <param name="Start">From 0, UTF-16.</param>
/// <param name="End">Behind it.</param>
/// <param name="Holes">What stands in the holes, by their names.</param>
public sealed record PatternMatch(int Start, int End, ImmutableDictionary<string, string> Holes);
