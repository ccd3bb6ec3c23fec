using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms.Readings;

/// <summary>A way to read what was pasted: it keeps the letters without line breaks and quote marks, and remembers where each stood.</summary>
/// <param name="Places">Of each letter in what was pasted, from 0.</param>
public sealed record PastedReading(string Text, ImmutableArray<int> Places)
{
    /// <summary>Stands between two pieces that have nothing to do with each other: no message goes over it.</summary>
    public const char PieceEnd = '\n';
}
