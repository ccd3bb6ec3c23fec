namespace CfnCorsLint.Text;

/// <summary>A half-open range <c>[Start, End)</c> of one <see cref="SourceText"/>, which edits and findings use as a place.</summary>
/// <remarks>Offsets count UTF-16 code units from 0: the index of a C# <see langword="char"/>.</remarks>
public readonly record struct TextSpan
{
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="start"/> is negative, or <paramref name="end"/> comes before it.
    /// </exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => Start == End;

    /// <summary>The empty span before the character at <paramref name="offset"/>.</summary>
    public static TextSpan At(int offset) => new(offset, offset);

    /// <summary>Whether edits of both would collide. Spans that only meet at an end do not.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public override string ToString() => $"[{Start}..{End})";
}
