using System.Collections.Immutable;

namespace CfnCorsLint.Reports;

/// <summary>Writes what <c>inspect</c> shows as a table that a person reads at a glance.</summary>
public sealed class InspectTable
{
    private const string Gap = "  ";

    private readonly Palette _palette;
    private readonly TextWriter _output;

    private InspectTable(bool usesColor, TextWriter output)
    {
        _palette = new Palette(usesColor);
        _output = output;
    }

    /// <summary>All files below each other, and what the marks mean.</summary>
    public static void Write(ImmutableArray<InspectView> views, bool usesColor, TextWriter output)
    {
        var table = new InspectTable(usesColor, output);
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
            output.WriteLine(table._palette.Paint(Ink.Faint, InspectWords.Legend));
        }
    }

    private void Write(InspectView view)
    {
        string file = Printable.AtStart(view.File);
        _output.WriteLine(
            $"{_palette.Paint(Ink.Bold, file)} ({Printable.Of(InspectWords.About(view))})"
        );
        if (view.Apis.IsEmpty)
        {
            _output.WriteLine("no API");
        }

        foreach (ApiView api in view.Apis)
        {
            _output.WriteLine();
            WriteApi(api);
        }
    }

    private void WriteApi(ApiView api)
    {
        _output.WriteLine(
            $"{_palette.Paint(Ink.Bold, Printable.AtStart(InspectWords.NameOf(api)))}: {Printable.Of(InspectWords.About(api))}"
        );
        if (api.Routes.IsEmpty)
        {
            _output.WriteLine(Printable.Of(api.NoRoutes));
            return;
        }

        ImmutableArray<ImmutableArray<TableCell>> rows =
        [
            [.. InspectMatrix.Heads.Select(head => TableCell.Of(head, Ink.Faint))],
            .. api.Routes.Select(route => RowOf(route).Select(Shown).ToImmutableArray()),
        ];
        int[] widths =
        [
            .. InspectMatrix.Heads.Select(
                (_, column) => rows.Max(row => DisplayWidth.Of(row[column].Text))
            ),
        ];
        foreach (ImmutableArray<TableCell> row in rows)
        {
            IEnumerable<string> cells = row.Select(
                (cell, column) =>
                    _palette.Paint(cell.Ink, cell.Text)
                    + new string(' ', widths[column] - DisplayWidth.Of(cell.Text))
            );
            _output.WriteLine(string.Join(Gap, cells).TrimEnd());
        }
    }

    private static TableCell Shown(TableCell cell, int column) =>
        cell with
        {
            Words = column == 0 ? Printable.AtStart(cell.Words) : Printable.Of(cell.Words),
        };

    private static ImmutableArray<TableCell> RowOf(RouteView route) =>
        [
            TableCell.Of(InspectMatrix.Route(route), Ink.Plain),
            TableCell.Of(InspectMatrix.Methods(route), Ink.Plain),
            .. InspectMatrix.Marks(route),
        ];
}
