namespace CfnCorsLint.Reports.Layout;

/// <summary>One line of source as a code frame shows it, with the columns that are underlined.</summary>
/// <param name="Text">Tabs as blanks, cut around the span when the line is long.</param>
/// <param name="Indent">Columns of the terminal before the underline.</param>
/// <param name="Width">Columns of the underline, at least 1.</param>
internal sealed record FrameLine(string Text, int Indent, int Width)
{
    /// <summary>Columns that a line may take before it is cut, where no terminal says otherwise.</summary>
    public const int MostColumns = 110;

    /// <summary>How many columns before the span are kept when the beginning of a long line is cut off.</summary>
    private const int Lead = 30;

    /// <summary>How many columns a line has at least, however narrow the terminal is.</summary>
    private const int Least = 20;

    private const string Cut = "…";

    /// <param name="start">Where the span begins in it, in UTF-16 units; at most its length.</param>
    /// <param name="end">Where it ends in it; its length or more when it goes on.</param>
    /// <param name="most">Columns that it may take, beside the marks of what is cut off.</param>
    public static FrameLine Of(LineColumns line, int start, int end, int most = MostColumns)
    {
        most = Math.Max(most, Least);
        int lead = Math.Min(Lead, most / 3);
        end = Math.Max(start, Math.Min(end, line.TrimmedLength));
        int before = line.ColumnOf(start);
        int after = line.ColumnOf(end);
        int first = before > most - lead ? before - lead : 0;
        bool isLong = line.ColumnOf(line.Length) > first + most;
        (string text, int from) = line.Draw(first, isLong ? first + most : int.MaxValue);
        int shift = first > 0 ? Cut.Length - from : 0;
        int limit = isLong ? first + most : int.MaxValue;
        return new FrameLine(
            (first > 0 ? Cut : "") + text + (isLong ? Cut : ""),
            before + shift,
            Math.Max(1, Math.Min(after, limit) - before)
        );
    }
}
