using System.Collections.Immutable;
using System.Text;

namespace CfnCorsLint.Reports.Layout;

/// <summary>Breaks words for a narrow column at blanks and behind slashes, and cuts a piece that is longer than the column.</summary>
internal static class CellText
{
    private const char Cut = '…';

    /// <summary>The mark by which an address is known: nothing else that a cell shows has it.</summary>
    private const string Scheme = "://";

    public static ImmutableArray<string> Lines(string text, int width)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        string line = "";
        foreach (string piece in PiecesOf(text))
        {
            if (line.Length > 0 && DisplayWidth.Of((line + piece).TrimEnd()) > width)
            {
                lines.Add(Shortened(line.TrimEnd(), width));
                line = "";
            }

            line += piece;
        }

        lines.Add(Shortened(line.TrimEnd(), width));
        return lines.DrainToImmutable();
    }

    /// <summary>The width, in columns, of the longest piece of the text that is never broken.</summary>
    public static int LongestPiece(string text) =>
        PiecesOf(text).Select(piece => DisplayWidth.Of(piece.TrimEnd())).DefaultIfEmpty().Max();

    /// <summary>The pieces between which a text may be broken; an address is one piece, since nobody would know a broken one.</summary>
    private static IEnumerable<string> PiecesOf(string text)
    {
        int start = 0;
        // Looked for once each: a path may have thousands of parts.
        int address = NextOf(Scheme, text, 0);
        int blank = NextOf(" ", text, 0);
        for (int at = 0; at < text.Length; at++)
        {
            address = address < start ? NextOf(Scheme, text, start) : address;
            blank = blank < at ? NextOf(" ", text, at) : blank;
            bool isEnd = text[at] == ' ' || (text[at] == '/' && address >= blank && at > start);
            if (isEnd)
            {
                yield return text[start..(at + 1)];
                start = at + 1;
            }
        }

        yield return text[start..];
    }

    /// <returns>The length of the text where there is none.</returns>
    private static int NextOf(string part, string text, int from)
    {
        int at = text.IndexOf(part, from, StringComparison.Ordinal);
        return at < 0 ? text.Length : at;
    }

    private static string Shortened(string text, int width)
    {
        if (DisplayWidth.Of(text) <= width)
        {
            return text;
        }

        var shown = new StringBuilder();
        int column = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            column += DisplayWidth.Of(rune);
            if (column >= width)
            {
                break;
            }

            shown.Append(rune.ToString());
        }

        return shown.Append(Cut).ToString();
    }
}
