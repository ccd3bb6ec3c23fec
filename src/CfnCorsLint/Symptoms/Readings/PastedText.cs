using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms.Readings;

/// <summary>Reads whatever people paste so that a message is found in it however its lines were wrapped.</summary>
public static class PastedText
{
    /// <summary>A text as messages are compared: one blank for any white space, straight quotes.</summary>
    public static string Plain(string text)
    {
        // The first and the last blank of a part of a message count.
        var letters = new PlainLetters(text);
        letters.Add(0, text.Length);
        string plain = letters.Read().Text;
        return text is [' ', ..] && plain is not [' ', ..] ? $" {plain}" : plain;
    }

    /// <summary>Reads the text line after line, then, where it is a table, each of its columns, then without the breaks of a terminal.</summary>
    public static ImmutableArray<PastedReading> Read(string text)
    {
        var lines = new PlainLetters(text);
        foreach ((int start, int end) in LinesOf(text))
        {
            lines.Add(WithoutMarks(text, start, end), end);
        }

        return [lines.Read(), PastedColumns.Read(text), .. Hyphened(text), .. Unwrapped(text)];
    }

    /// <summary>The text of a chat or a mail that breaks names at their hyphens, put together again.</summary>
    private static IEnumerable<PastedReading> Hyphened(string text)
    {
        var letters = new PlainLetters(text);
        bool goesOn = false;
        bool isAny = false;
        foreach ((int start, int end) in LinesOf(text))
        {
            int first = WithoutMarks(text, start, end);
            while (goesOn && first < end && text[first] is ' ' or '\t')
            {
                first++;
            }

            isAny |= goesOn;
            letters.Add(first, end, goesOn);
            ReadOnlySpan<char> line = text.AsSpan(start, end - start).TrimEnd();
            goesOn = line is [.., var letter, '-'] && char.IsAsciiLetterOrDigit(letter);
        }

        return isAny ? [letters.Read()] : [];
    }

    /// <summary>The text of a terminal that breaks words at its edge, put together again.</summary>
    private static IEnumerable<PastedReading> Unwrapped(string text)
    {
        const int Narrowest = 60;
        const int Widest = 400;
        (int Start, int End)[] all = [.. LinesOf(text)];
        int width = all.Max(line => line.End - line.Start);
        int full = all.Count(line => line.End - line.Start == width);
        if (width is < Narrowest or > Widest || full < 2)
        {
            yield break;
        }

        var letters = new PlainLetters(text);
        bool goesOn = false;
        foreach ((int start, int end) in all)
        {
            letters.Add(start, end, goesOn);
            goesOn = end - start == width;
        }

        yield return letters.Read();
    }

    /// <summary>Where each line begins and ends, its break left out.</summary>
    internal static IEnumerable<(int Start, int End)> LinesOf(string text)
    {
        int start = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || text[at] is '\n' or '\r')
            {
                yield return (start, at);
                at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 1 : 0;
                start = at + 1;
            }
        }
    }

    /// <summary>The place behind the marks of a quoted mail or comment: <c>> </c>.</summary>
    private static int WithoutMarks(string text, int start, int end)
    {
        int at = start;
        for (int next = start; next < end && text[next] is ' ' or '\t' or '>'; next++)
        {
            if (text[next] == '>')
            {
                at = next + 1;
            }
        }

        return at;
    }
}
