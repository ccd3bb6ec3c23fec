using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Counts the lines of a text, whatever their order, so that it can be told how much two texts have in common. Equal for texts with the same lines.</summary>
internal sealed class LineCounts : IEquatable<LineCounts>
{
    private readonly ImmutableArray<int> _hashes;

    public LineCounts(SourceText text)
    {
        _hashes =
        [
            .. Enumerable
                .Range(0, text.LineCount)
                .Select(line => string.GetHashCode(text.LineAt(line)))
                .Order(),
        ];
    }

    /// <returns>From 0 to 1, like git's similarity.</returns>
    public double InCommonWith(LineCounts other)
    {
        int common = 0;
        int here = 0;
        int there = 0;
        while (here < _hashes.Length && there < other._hashes.Length)
        {
            int order = _hashes[here].CompareTo(other._hashes[there]);
            common += order == 0 ? 1 : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }

        return (double)common / Math.Max(_hashes.Length, other._hashes.Length);
    }

    public bool Equals(LineCounts? other) =>
        other is not null && _hashes.AsSpan().SequenceEqual(other._hashes.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as LineCounts);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int line in _hashes)
        {
            hash.Add(line);
        }

        return hash.ToHashCode();
    }
}
