using System.Collections.Immutable;
using CfnCorsLint.Symptoms.Readings;

namespace CfnCorsLint.Symptoms;

/// <summary>A text with holes, such as <c>Method {method} is not allowed</c>, that is looked for in what people paste.</summary>
/// <param name="Written">As it is written.</param>
public sealed record TextPattern(string Written, ImmutableArray<PatternPart> Parts)
{
    /// <summary>A value may be long, such as a list of origins, but not without end.</summary>
    private const int LongestHole = 600;

    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>How many letters are certain, which tells the closer of two texts.</summary>
    public int Letters { get; } =
        Parts.Where(part => part.Hole is null).Sum(part => part.Text.Length);

    public static TextPattern Of(string written)
    {
        string plain = PastedText.Plain(written);
        var parts = new List<PatternPart>();
        int from = 0;
        for (int at = plain.IndexOf('{', Ordinal); at >= 0; at = plain.IndexOf('{', at + 1))
        {
            int end = plain.IndexOf('}', at);
            if (end < 0 || Symptoms.Holes.KindOf(plain[(at + 1)..end]) is not { } kind)
            {
                continue;
            }

            if (at > from)
            {
                parts.Add(new PatternPart(plain[from..at], null));
            }

            parts.Add(new PatternPart(plain[(at + 1)..end], kind));
            from = end + 1;
        }

        if (from < plain.Length)
        {
            parts.Add(new PatternPart(plain[from..], null));
        }

        return new TextPattern(written, [.. parts]);
    }

    /// <summary>The names that stand in braces and are none of a hole.</summary>
    public static IEnumerable<string> UnknownHoles(string written)
    {
        for (int at = written.IndexOf('{', Ordinal); at >= 0; at = written.IndexOf('{', at + 1))
        {
            int end = written.IndexOf('}', at);
            string name = end < 0 ? "" : written[(at + 1)..end];
            bool isName = name.Length > 0 && name.All(char.IsAsciiLetterLower);
            if (isName && Symptoms.Holes.KindOf(name) is null)
            {
                yield return name;
            }
        }
    }

    /// <summary>The text with values in the holes; a hole without a value stays.</summary>
    public string With(IReadOnlyDictionary<string, string> values)
    {
        string text = Written;
        foreach ((string name, string value) in values)
        {
            text = text.Replace($"{{{name}}}", value, Ordinal);
        }

        return text;
    }

    /// <summary>All places in a text where the pattern matches.</summary>
    /// <param name="text">Plain, as <see cref="PastedText"/> makes it.</param>
    public IEnumerable<PatternMatch> AllIn(string text)
    {
        // The full stop at the end may be left out.
        string first = Parts.Length == 1 ? Parts[0].Text.TrimEnd('.') : Parts[0].Text;
        int at = text.IndexOf(first, Ordinal);
        while (at >= 0)
        {
            PatternMatch? match = At(text, at);
            if (match is not null)
            {
                yield return match;
            }

            int next = Math.Max(match?.End ?? 0, at + 1);
            at = next < text.Length ? text.IndexOf(first, next, Ordinal) : -1;
        }
    }

    /// <returns><see langword="null"/> when it does not stand there.</returns>
    public PatternMatch? At(string text, int start)
    {
        int at = start;
        ImmutableDictionary<string, string> holes = ImmutableDictionary<string, string>.Empty;
        for (int index = 0; index < Parts.Length; index++)
        {
            PatternPart part = Parts[index];
            if (part.Hole is not { } kind)
            {
                if (text.AsSpan(at).StartsWith(part.Text, Ordinal))
                {
                    at += part.Text.Length;
                }
                else if (index == Parts.Length - 1 && EndsWithout(text, at, part.Text))
                {
                    at += part.Text.Length - 1;
                }
                else
                {
                    return null;
                }

                continue;
            }

            int end =
                index + 1 < Parts.Length
                    ? EndBefore(text, at, kind, CertainOf(index + 1))
                    : HoleEnd.Last(text, at, kind);
            if (end < 0 || !HoleEnd.IsValue(text.AsSpan(at, end - at), kind))
            {
                return null;
            }

            holes = holes.SetItem(part.Text, text[at..end]);
            at = end;
        }

        return new PatternMatch(start, at, holes);
    }

    /// <summary>The letters of a part, without the full stop at the end of the text, which people leave out.</summary>
    private string CertainOf(int index)
    {
        const int Shortest = 6;
        string text = Parts[index].Text;
        return index == Parts.Length - 1 && text.Length > Shortest ? text.TrimEnd('.') : text;
    }

    private static int EndBefore(string text, int at, HoleKind kind, string next)
    {
        int longest = kind == HoleKind.Phrase ? LongestHole : HoleEnd.LongestWord;
        int room = Math.Min(text.Length - at, longest + next.Length);
        return text.IndexOf(next, at, room, Ordinal);
    }

    /// <summary>Whether the text stands there without the full stop at its end, which people leave out, and ends there.</summary>
    private static bool EndsWithout(string text, int at, string part)
    {
        if (
            part is not [.., '.']
            || !text.AsSpan(at).StartsWith(part.AsSpan(0, part.Length - 1), Ordinal)
        )
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan(at + part.Length - 1);
        return rest.IsEmpty
            || rest[0] is PastedReading.PieceEnd or '"' or '\'' or ')' or ']' or '*' or '<'
            || (rest[0] == ' ' && (rest.Length == 1 || !char.IsLower(rest[1])));
    }
}
