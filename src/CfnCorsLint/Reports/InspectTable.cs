using System.Collections.Immutable;

namespace CfnCorsLint.Reports;

/// <summary>Writes what <c>inspect</c> shows as a table that a person reads at a glance.</summary>
public sealed class InspectTable
{
    private const string Gap = "  ";

    private static readonly ImmutableArray<string> s_heads =
    [
        "route",
        "methods",
        "preflight",
        "origin",
        "methods list",
        "headers list",
        "credentials",
        "error answers",
    ];

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
        string id = api.Id.Length > 0 ? Printable.Of(api.Id) : "the API";
        string intent = api.MeansCors ? "means CORS" : "does not mean CORS";
        _output.WriteLine(
            $"{_palette.Paint(Ink.Bold, id)}: {InspectWords.Of(api.Kind)}, from {InspectWords.Of(api.Definition)}, {intent}"
        );
        if (api.Routes.IsEmpty)
        {
            _output.WriteLine("no routes");
            return;
        }

        ImmutableArray<ImmutableArray<TableCell>> rows =
        [
            [.. s_heads.Select(head => new TableCell(head, Ink.Faint))],
            .. api.Routes.Select(RowOf),
        ];
        int[] widths =
        [
            .. s_heads.Select((_, column) => rows.Max(row => DisplayWidth.Of(row[column].Text))),
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

    private static ImmutableArray<TableCell> RowOf(RouteView route)
    {
        string when = route.When is null ? "" : $" (when {route.When})";
        PreflightView preflight = route.Preflight;
        return
        [
            new TableCell(Printable.Of(route.Path + when), Ink.Plain),
            new TableCell(
                string.Join(' ', route.Methods.Select(method => Printable.Of(method.Verb))),
                Ink.Plain
            ),
            TableCell.Of(route.Marks.Preflight, preflight.AnsweredBy),
            TableCell.Of(route.Marks.Origin, Brief(preflight.Find("Access-Control-Allow-Origin"))),
            TableCell.Of(route.Marks.Methods, ""),
            TableCell.Of(route.Marks.Headers, ""),
            TableCell.Of(route.Marks.Credentials, ""),
            TableCell.Of(route.Marks.Errors, ""),
        ];
    }

    private static string Brief(Shown<string>? value) =>
        value is null ? "" : Printable.Of(value.Value ?? value.Unknown ?? "");
}
