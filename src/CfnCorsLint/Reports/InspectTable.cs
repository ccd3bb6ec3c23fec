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

    public static void Write(InspectView view, bool usesColor, TextWriter output) =>
        new InspectTable(usesColor, output).Write(view);

    private void Write(InspectView view)
    {
        string file = Printable.Of(view.File);
        _output.WriteLine($"{_palette.Paint(Ink.Bold, file)} ({ReportWords.Of(view.Kind)})");
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
            $"{_palette.Paint(Ink.Bold, InspectWords.NameOf(api))}: {InspectWords.About(api)}"
        );
        if (api.Routes.IsEmpty)
        {
            _output.WriteLine("no routes");
            return;
        }

        ImmutableArray<ImmutableArray<TableCell>> rows =
        [
            [.. InspectMatrix.Heads.Select(head => TableCell.Of(head, Ink.Faint))],
            .. api.Routes.Select(RowOf),
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

    private static ImmutableArray<TableCell> RowOf(RouteView route) =>
        [
            TableCell.Of(InspectMatrix.Route(route), Ink.Plain),
            TableCell.Of(InspectMatrix.Methods(route), Ink.Plain),
            .. InspectMatrix.Marks(route),
        ];
}
