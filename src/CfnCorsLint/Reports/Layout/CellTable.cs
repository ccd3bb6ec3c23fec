using System.Collections.Immutable;
using CfnCorsLint.Views;

namespace CfnCorsLint.Reports.Layout;

/// <summary>Writes a table that fits a terminal: a column that is too wide is narrowed, and its cells go on below.</summary>
/// <remarks>Heads are narrowed first, then the columns of marks, and last what names a row.</remarks>
internal sealed class CellTable
{
    private const int Gap = 2;

    private const int NoteIndent = 2;

    /// <summary>The width below which no column is narrowed.</summary>
    private const int Least = 6;

    /// <summary>Holds a mark and its first word together; written as a blank.</summary>
    private const char Glue = '\u00A0';

    private readonly ImmutableArray<TableRow> _rows;
    private readonly int[] _widths;
    private readonly int _width;

    /// <param name="rows">The heads first, and at least one more; all of the same length.</param>
    /// <param name="names">How many columns name the row: those in front of the marks.</param>
    public CellTable(ImmutableArray<TableRow> rows, int names, int width)
    {
        _rows = rows;
        _width = width;
        int room = RoomOf(rows, width);
        _widths = WidthsOf(rows);
        Narrow(room, WithHeadsBroken(rows));
        Narrow(room, WithMarksBroken(rows, names));
        Narrow(room, WithWordsWhole(rows));
        Narrow(
            room,
            [.. rows[0].Cells.Select(head => Math.Min(CellText.LongestPiece(TextOf(head)), Least))]
        );
    }

    /// <summary>Whether the cells of the table stand side by side without being narrowed; its heads may go on below.</summary>
    public static bool Fits(ImmutableArray<TableRow> rows, int width) =>
        WithHeadsBroken(rows).Sum() <= RoomOf(rows, width);

    /// <summary>Whether what names the rows is not narrowed, and no word is broken.</summary>
    public static bool FitsByWords(ImmutableArray<TableRow> rows, int names, int width) =>
        WithMarksBroken(rows, names).Sum() <= RoomOf(rows, width);

    public void Write(Palette palette, TextWriter output)
    {
        foreach (TableRow row in _rows)
        {
            WriteOver(row.Title, 0, output);
            ImmutableArray<string>[] cells =
            [
                .. row.Cells.Select(
                    (cell, column) => CellText.Lines(TextOf(cell), _widths[column])
                ),
            ];
            for (int line = 0; line < cells.Max(cell => cell.Length); line++)
            {
                output.WriteLine(LineOf(row.Cells, cells, line, palette));
            }

            WriteOver(row.Note, NoteIndent, output);
        }
    }

    /// <summary>Words over all columns; nothing where there are none.</summary>
    private void WriteOver(string words, int indent, TextWriter output)
    {
        foreach (string line in words.Length == 0 ? [] : CellText.Lines(words, _width - indent))
        {
            output.WriteLine(new string(' ', indent) + line);
        }
    }

    private string LineOf(
        ImmutableArray<TableCell> row,
        ImmutableArray<string>[] cells,
        int line,
        Palette palette
    ) =>
        string.Join(
                new string(' ', Gap),
                row.Select(
                    (cell, column) =>
                    {
                        string text = cells[column].ElementAtOrDefault(line) ?? "";
                        string room = new(' ', _widths[column] - DisplayWidth.Of(text));
                        return palette.Paint(cell.TextRole, text.Replace(Glue, ' ')) + room;
                    }
                )
            )
            .TrimEnd();

    private static string TextOf(TableCell cell) =>
        cell is { Mark.Length: > 0, Words.Length: > 0 }
            ? $"{cell.Mark}{Glue}{cell.Words}"
            : cell.Text;

    private static int RoomOf(ImmutableArray<TableRow> rows, int width) =>
        width - (Gap * (rows[0].Cells.Length - 1));

    private static int[] WidthsOf(IEnumerable<TableRow> rows) => WidthsOf(rows, DisplayWidth.Of);

    private static int[] WidthsOf(IEnumerable<TableRow> rows, Func<string, int> width) =>
        [
            .. Enumerable
                .Range(0, rows.First().Cells.Length)
                .Select(column => rows.Max(row => width(TextOf(row.Cells[column])))),
        ];

    private static int[] WithWordsWhole(IEnumerable<TableRow> rows) =>
        WidthsOf(rows, CellText.LongestPiece);

    private static int[] WithHeadsBroken(ImmutableArray<TableRow> rows) =>
        [
            .. WithWordsWhole([rows[0]])
                .Zip(WidthsOf(rows.Skip(1)), (head, cells) => Math.Max(head, cells)),
        ];

    private static int[] WithMarksBroken(ImmutableArray<TableRow> rows, int names) =>
        [.. WithHeadsBroken(rows)[..names], .. WithWordsWhole(rows)[names..]];

    /// <summary>Takes from the widest column until all fit.</summary>
    /// <param name="least">What is left of each.</param>
    private void Narrow(int room, int[] least)
    {
        while (_widths.Sum() > room)
        {
            int widest = Enumerable
                .Range(0, _widths.Length)
                .MaxBy(column => _widths[column] > least[column] ? _widths[column] : 0);
            if (_widths[widest] <= least[widest])
            {
                return;
            }

            _widths[widest]--;
        }
    }
}
