using System.Collections.Immutable;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes what <c>inspect</c> shows as a table that a person reads at a glance.</summary>
public sealed class InspectTable
{
    /// <summary>Columns that it takes at most where no terminal says how many there are.</summary>
    private const int UsualWidth = 80;

    /// <summary>The width of a terminal, in columns, below which routes and marks do not fit side by side.</summary>
    private const int Narrow = 72;

    private const string Origin = "origin";

    private static readonly int s_origin =
        InspectMatrix.FirstMark + InspectMatrix.AnswerConditions.IndexOf(Origin);

    private readonly ReportStyle _style;
    private readonly Palette _palette;
    private readonly int _width;
    private readonly TextWriter _output;

    /// <summary>Whether some table lacks a column, since no call asks for anything in it.</summary>
    private bool _leavesOut;

    private InspectTable(ReportStyle style, TextWriter output)
    {
        _style = style;
        _palette = Palette.Of(style);
        _width = style.Width ?? UsualWidth;
        _output = output;
    }

    /// <summary>Writes the tables of all files below each other, and says what the marks mean.</summary>
    public static void Write(
        ImmutableArray<InspectView> views,
        ReportStyle style,
        TextWriter output
    )
    {
        var table = new InspectTable(style, output);
        for (int at = 0; at < views.Length; at++)
        {
            if (at > 0)
            {
                output.WriteLine();
            }

            table.Write(views[at]);
        }

        if (views.Any(view => view.Apis.Any(api => !api.Routes.IsEmpty)))
        {
            output.WriteLine();
            table.WriteLines(
                table._leavesOut ? InspectWords.LegendOfFewer : InspectWords.Legend,
                TextRole.Faint
            );
        }
    }

    private void Write(InspectView view)
    {
        WriteHead(Printable.AtStart(view.File), $" ({Printable.Of(InspectWords.About(view))})");
        if (!view.Stops.IsEmpty)
        {
            WriteLines($"✗ {InspectWords.NotDeployed}", TextRole.Error);
            new DialogueWriter(_style with { Width = _width }, _output).Write(view.Stops);
        }

        if (view.Apis.IsEmpty)
        {
            _output.WriteLine("It makes no API.");
        }

        foreach (ApiView api in view.Apis)
        {
            _output.WriteLine();
            WriteApi(api);
        }
    }

    private void WriteApi(ApiView api)
    {
        WriteHead(
            Printable.AtStart(InspectWords.NameOf(api)),
            $": {Printable.Of(InspectWords.About(api))}"
        );
        foreach (FrontView front in api.Behind)
        {
            WriteLines(Printable.Of(front.Says), TextRole.Faint);
        }

        if (api.Routes.IsEmpty)
        {
            WriteLines(Printable.Of(api.NoRoutes), TextRole.Plain);
            return;
        }

        ImmutableArray<TableCell> heads =
        [
            .. InspectMatrix.HeadsOf(api).Select(head => TableCell.Of(head, TextRole.Faint)),
        ];
        ImmutableArray<TableRow> rows =
        [
            new("", heads, ""),
            .. api.Rows.Select(row => RowOf(row, heads.Length)),
        ];
        if (!CellTable.Fits(rows, _width))
        {
            rows = WithoutQuietColumns(rows);
        }

        if (!CellTable.FitsByWords(rows, InspectMatrix.FirstMark, _width))
        {
            rows = WithOriginsApart(rows);
        }

        if (!CellTable.FitsByWords(rows, InspectMatrix.FirstMark, _width))
        {
            rows = WithCodeBelow(rows, [.. api.Rows]);
        }

        int names = InspectMatrix.FirstMark;
        if (_width < Narrow && !CellTable.Fits(rows, _width))
        {
            rows = [.. rows.Select((row, at) => WithRouteAbove(row, isHead: at == 0))];
            names = 0;
        }

        new CellTable(rows, names, _width).Write(_palette, _output);
    }

    /// <summary>The rows without columns in which no call asks for anything, where not all columns fit.</summary>
    private ImmutableArray<TableRow> WithoutQuietColumns(ImmutableArray<TableRow> rows)
    {
        int[] kept =
        [
            .. Enumerable
                .Range(0, rows[0].Cells.Length)
                .Where(column =>
                    column <= s_origin
                    || rows.Skip(1)
                        .Any(row =>
                            row.Cells[column] is not { TextRole: TextRole.Faint, Words: "" }
                        )
                ),
        ];
        _leavesOut |= kept.Length < rows[0].Cells.Length;
        return
        [
            .. rows.Select(row =>
                row with
                {
                    Cells = [.. kept.Select(column => row.Cells[column])],
                }
            ),
        ];
    }

    /// <summary>What is wrong with code stands below the row of its route, and its place with it.</summary>
    private static ImmutableArray<TableRow> WithCodeBelow(
        ImmutableArray<TableRow> rows,
        ImmutableArray<RouteView> routes
    )
    {
        if (rows[0].Cells[^1].Words != InspectMatrix.AnswerConditions[^1])
        {
            return rows;
        }

        // Of a function behind many routes it is said once.
        RouteView[] told =
        [
            .. routes
                .Where(route => route.Marks[^1].Passes == Truth.False)
                .DistinctBy(route => route.Marks[^1].Place),
        ];
        return
        [
            rows[0],
            .. rows.Skip(1)
                .Zip(
                    routes,
                    (row, route) =>
                        row with
                        {
                            Cells = row.Cells.SetItem(
                                row.Cells.Length - 1,
                                row.Cells[^1] with
                                {
                                    Words = "",
                                }
                            ),
                            Note = string.Join(
                                ' ',
                                new[]
                                {
                                    row.Note,
                                    told.Contains(route) ? route.Marks[^1].Says : "",
                                }.Where(note => note.Length > 0)
                            ),
                        }
                ),
        ];
    }

    /// <summary>The rows with origins above the table, or below a row, where the columns do not fit: origins are the longest words.</summary>
    private ImmutableArray<TableRow> WithOriginsApart(ImmutableArray<TableRow> rows)
    {
        string[] origins =
        [
            .. rows.Skip(1)
                .Select(row => row.Cells[s_origin].Words)
                .Where(words => words.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        if (origins is [var common])
        {
            WriteLines($"{Origin}: {common}", TextRole.Plain);
        }

        return
        [
            rows[0],
            .. rows.Skip(1)
                .Select(row => new TableRow(
                    "",
                    row.Cells.SetItem(s_origin, row.Cells[s_origin] with { Words = "" }),
                    origins.Length > 1 && row.Cells[s_origin].Words is { Length: > 0 } words
                        ? $"{Origin}: {words}"
                        : ""
                )),
        ];
    }

    /// <summary>The row with the route and its methods on a line of their own, so that the marks have room.</summary>
    private static TableRow WithRouteAbove(TableRow row, bool isHead) =>
        row with
        {
            Title = isHead ? "" : $"{row.Cells[0].Words}  {row.Cells[1].Words}",
            Cells = row.Cells[InspectMatrix.FirstMark..],
        };

    private void WriteHead(string name, string about)
    {
        ImmutableArray<string> lines = CellText.Lines(name + about, _width);
        int left = name.Length;
        foreach (string line in lines)
        {
            int bold = Math.Clamp(left, 0, line.Length);
            _output.WriteLine(_palette.Paint(TextRole.Bold, line[..bold]) + line[bold..]);
            left -= line.Length;
        }
    }

    private void WriteLines(string text, TextRole textRole)
    {
        foreach (string line in CellText.Lines(text, _width))
        {
            _output.WriteLine(_palette.Paint(textRole, line));
        }
    }

    private static TableCell Shown(TableCell cell, int column) =>
        cell with
        {
            Words = column == 0 ? Printable.AtStart(cell.Words) : Printable.Of(cell.Words),
        };

    /// <param name="columns">How many are shown.</param>
    private static TableRow RowOf(RouteView route, int columns)
    {
        ImmutableArray<TableCell> cells =
        [
            TableCell.Of(InspectMatrix.Route(route), TextRole.Plain),
            TableCell.Of(InspectMatrix.Methods(route), TextRole.Plain),
            .. InspectMatrix.Marks(route),
        ];
        return new TableRow("", [.. cells.Take(columns).Select(Shown)], "");
    }
}
