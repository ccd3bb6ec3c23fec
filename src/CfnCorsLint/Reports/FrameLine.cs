namespace CfnCorsLint.Reports;

/// <summary>One line of source as a code frame shows it, with the columns that are underlined.</summary>
/// <param name="Text">Tabs as blanks, cut around the span when the line is long.</param>
/// <param name="Indent">Columns of the terminal before the underline.</param>
/// <param name="Width">Columns of the underline, at least 1.</param>
internal sealed record FrameLine(string Text, int Indent, int Width)
{
    /// <summary>Columns that a line may take before it is cut.</summary>
    private const int MostColumns = 110;

    /// <summary>Columns before the span that stay when the beginning of a line is cut off.</summary>
    private const int Lead = 30;

    private const string Cut = "…";

    /// <param name="start">Where the span begins in it, in UTF-16 units; at most its length.</param>
    /// <param name="end">Where it ends in it; its length or more when it goes on.</param>
    public static FrameLine Of(LineColumns line, int start, int end)
    {
        end = Math.Max(start, Math.Min(end, line.TrimmedLength));
        int before = line.ColumnOf(start);
        int after = line.ColumnOf(end);
        int first = before > MostColumns - Lead ? before - Lead : 0;
        bool isLong = line.ColumnOf(line.Length) > first + MostColumns;
        (string text, int from) = line.Draw(first, isLong ? first + MostColumns : int.MaxValue);
        int shift = first > 0 ? Cut.Length - from : 0;
        int limit = isLong ? first + MostColumns : int.MaxValue;
        return new FrameLine(
            (first > 0 ? Cut : "") + text + (isLong ? Cut : ""),
            before + shift,
            Math.Max(1, Math.Min(after, limit) - before)
        );
    }
}
