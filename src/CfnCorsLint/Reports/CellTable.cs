using System.Collections.Immutable;

namespace CfnCorsLint.Reports;

/// <summary>Writes a table that fits a terminal: the widest columns are narrowed, and their cells go on below.</summary>
internal sealed class CellTable
{
    private const int Gap = 2;

    private const int NoteIndent = 2;

    /// <summary>The width below which no column is narrowed.</summary>
    private const int Least = 6;

    private readonly ImmutableArray<TableRow> _rows;
    private readonly int[] _widths;
    private readonly int _width;

    /// <param name="rows">The heads first; all of the same length.</param>
    public CellTable(ImmutableArray<TableRow> rows, int width)
    {
        _rows = rows;
        _width = width;
        _widths =
        [
            .. Enumerable
                .Range(0, rows[0].Cells.Length)
                .Select(column => rows.Max(row => DisplayWidth.Of(row.Cells[column].Text))),
        ];
        Narrow(width - (Gap * (_widths.Length - 1)));
    }

    /// <summary>Whether the cells of the table stand side by side without being narrowed.</summary>
    public static bool Fits(ImmutableArray<TableRow> rows, int width) =>
        Enumerable
            .Range(0, rows[0].Cells.Length)
            .Sum(column => Gap + rows.Max(row => DisplayWidth.Of(row.Cells[column].Text)))
        <= width + Gap;

    public void Write(Palette palette, TextWriter output)
    {
        foreach (TableRow row in _rows)
        {
            WriteOver(row.Title, 0, output);
            ImmutableArray<string>[] cells =
            [
                .. row.Cells.Select((cell, column) => CellText.Lines(cell.Text, _widths[column])),
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
                        return palette.Paint(cell.Ink, text) + room;
                    }
                )
            )
            .TrimEnd();

    /// <summary>Takes from the widest column until all fit: first down to the longest words, then below them.</summary>
    private void Narrow(int room)
    {
        int[] words =
        [
            .. Enumerable
                .Range(0, _widths.Length)
                .Select(column => _rows.Max(row => CellText.LongestPiece(row.Cells[column].Text))),
        ];
        int[] heads = [.. _rows[0].Cells.Select(head => CellText.LongestPiece(head.Text))];
        Narrow(room, words);
        Narrow(room, [.. heads.Select(head => Math.Min(head, Least))]);
    }

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
