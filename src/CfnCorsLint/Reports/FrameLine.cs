using System.Text;

namespace CfnCorsLint.Reports;

/// <summary>One line of source as a code frame shows it, with the columns that are underlined.</summary>
/// <param name="Text">Tabs as blanks, cut around the span when the line is long.</param>
/// <param name="Indent">Columns of the terminal before the underline.</param>
/// <param name="Width">Columns of the underline, at least 1.</param>
internal sealed record FrameLine(string Text, int Indent, int Width)
{
    private const int TabWidth = 4;

    /// <summary>Columns that a line may take before it is cut.</summary>
    private const int MostColumns = 110;

    /// <summary>Columns before the span that stay when the beginning of a line is cut off.</summary>
    private const int Lead = 30;

    private const string Cut = "…";

    /// <param name="line">Without its line break.</param>
    /// <param name="start">Where the span begins in it, in UTF-16 units; at most its length.</param>
    /// <param name="end">Where it ends in it; its length or more when it goes on.</param>
    public static FrameLine Of(string line, int start, int end)
    {
        end = Math.Max(start, Math.Min(end, line.TrimEnd().Length));
        int before = ColumnOf(line, start);
        int after = ColumnOf(line, end);
        int first = before > MostColumns - Lead ? before - Lead : 0;
        bool isLong = ColumnOf(line, line.Length) > first + MostColumns;
        (string text, int from) = Draw(line, first, isLong ? first + MostColumns : int.MaxValue);
        int shift = first > 0 ? Cut.Length - from : 0;
        int limit = isLong ? first + MostColumns : int.MaxValue;
        return new FrameLine(
            (first > 0 ? Cut : "") + text + (isLong ? Cut : ""),
            before + shift,
            Math.Max(1, Math.Min(after, limit) - before)
        );
    }

    /// <summary>The columns of the terminal before the character.</summary>
    private static int ColumnOf(string line, int index)
    {
        int column = 0;
        int at = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (at >= index)
            {
                break;
            }

            column += WidthAt(rune, column);
            at += rune.Utf16SequenceLength;
        }

        return column;
    }

    /// <summary>What stands between two columns, and the column at which it really begins.</summary>
    private static (string Text, int From) Draw(string line, int first, int limit)
    {
        var shown = new StringBuilder();
        int column = 0;
        int from = first;
        foreach (Rune rune in line.EnumerateRunes())
        {
            int width = WidthAt(rune, column);
            if (column + width > limit)
            {
                break;
            }

            if (column >= first)
            {
                from = shown.Length == 0 ? column : from;
                AppendTo(shown, rune, width);
            }

            column += width;
        }

        return (shown.ToString(), from);
    }

    private static void AppendTo(StringBuilder shown, Rune rune, int width)
    {
        if (rune.Value == '\t')
        {
            shown.Append(' ', width);
        }
        else
        {
            Printable.Append(shown, rune);
        }
    }

    private static int WidthAt(Rune rune, int column) =>
        rune.Value == '\t' ? TabWidth - (column % TabWidth) : DisplayWidth.Of(rune);
}
