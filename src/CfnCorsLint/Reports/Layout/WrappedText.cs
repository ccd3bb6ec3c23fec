using System.Collections.Immutable;
using System.Text;

namespace CfnCorsLint.Reports.Layout;

/// <summary>Breaks a text into lines that fit a terminal, at its blanks and never within a word.</summary>
public static class WrappedText
{
    /// <summary>How many columns a line has at least, however narrow the terminal is.</summary>
    private const int Least = 20;

    /// <param name="text">With its colours and links, which take no room.</param>
    /// <param name="width">Columns of a line; <see langword="null"/> for any length.</param>
    /// <param name="hang">Blanks before each line but the first.</param>
    public static ImmutableArray<string> Of(string text, int? width, int hang)
    {
        if (width is not { } most || WidthOf(text) <= most)
        {
            return [text];
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        int column = text.Length - text.AsSpan().TrimStart(' ').Length;
        int limit = Math.Max(most, hang + Least);
        var line = new StringBuilder().Append(' ', column);
        bool isEmpty = true;
        foreach (string word in text[column..].Split(' '))
        {
            int room = WidthOf(word);
            if (!isEmpty && column + 1 + room > limit)
            {
                lines.Add(line.ToString().TrimEnd(' '));
                line.Clear().Append(' ', hang);
                column = hang;
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            column += room + (isEmpty ? 0 : 1);
            isEmpty = false;
        }

        lines.Add(line.ToString());
        return lines.DrainToImmutable();
    }

    /// <summary>Columns of what is seen of a text: neither colours nor the addresses of links are.</summary>
    public static int WidthOf(string text)
    {
        int width = 0;
        for (int at = 0; at < text.Length; )
        {
            if (text[at] == '\e')
            {
                at = EndOfSequence(text, at);
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int units);
            width += DisplayWidth.Of(rune);
            at += units;
        }

        return width;
    }

    /// <remarks>Sources: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ (SGR ends with <c>m</c>) and
    /// https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda (a link ends with <c>ESC \</c>)</remarks>
    private static int EndOfSequence(string text, int at)
    {
        string end = text.AsSpan(at).StartsWith("\e]") ? "\e\\" : "m";
        int found = text.IndexOf(end, at + 1, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + end.Length;
    }
}
