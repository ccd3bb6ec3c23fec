using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CfnCorsLint.Findings;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes what <c>inspect</c> shows as Markdown tables, for a job's summary.</summary>
public static class InspectMarkdown
{
    /// <summary>All files below each other; those without an API in one line.</summary>
    public static void Write(ImmutableArray<InspectView> views, TextWriter output) =>
        Write(views, new SummaryLimit(output), SummaryLimit.MostBytes);

    /// <param name="end">Bytes of the whole summary that it may reach to.</param>
    internal static void Write(ImmutableArray<InspectView> views, SummaryLimit room, int end)
    {
        room.Write(
            views.Where(view => !view.Apis.IsEmpty).SelectMany(PiecesOf),
            end,
            more => $"\n{ReportWords.Counted(more, "more API")} not shown.\n"
        );
        if (views.Any(view => view.Apis.Any(api => !api.Routes.IsEmpty)))
        {
            room.Write($"\n{InspectWords.Legend}\n");
        }

        string[] others =
        [
            .. views
                .Where(view => view.Apis.IsEmpty)
                .Select(view => MarkdownText.Of(view.File) + "\n"),
        ];
        if (others.Length > 0)
        {
            room.Write("\nWithout an API:\n\n");
            room.Write(
                others.Select(file => $"- {file}"),
                end,
                more => $"- and {ReportWords.Counted(more, "more file")}\n"
            );
        }
    }

    /// <summary>A piece for each API, the first with the name of the file.</summary>
    private static IEnumerable<string> PiecesOf(InspectView view) =>
        view.Apis.Select(
            (api, at) =>
                (
                    at == 0
                        ? $"\n### {MarkdownText.Of(view.File)} ({MarkdownText.Of(InspectWords.About(view))})\n{StopsOf(view)}"
                        : ""
                ) + Table(api)
        );

    /// <summary>Why nothing is deployed; <c>""</c> where something is.</summary>
    private static string StopsOf(InspectView view)
    {
        var text = new StringBuilder();
        foreach (Finding stop in view.Stops)
        {
            text.Append(text.Length == 0 ? $"\n❌ {InspectWords.NotDeployed}\n\n" : "")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"- [{stop.RuleId}]({stop.Url}) line {stop.Location.Start.Line + 1}: {MarkdownText.Of(stop.Message)}\n"
                );
        }

        return text.ToString();
    }

    /// <summary>Writes the matrix of one API.</summary>
    private static string Table(ApiView api)
    {
        var text = new StringBuilder();
        text.Append(
            $"\n**{MarkdownText.Of(InspectWords.NameOf(api))}**: {MarkdownText.Of(InspectWords.About(api))}\n\n"
        );
        foreach (FrontView front in api.Behind)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Of(front.Says)}\n");
        }

        if (!api.Behind.IsEmpty)
        {
            text.Append('\n');
        }

        if (api.Routes.IsEmpty)
        {
            return text.Append(MarkdownText.Of(api.NoRoutes)).Append('\n').ToString();
        }

        ImmutableArray<string> heads = InspectMatrix.HeadsOf(api);
        AppendRow(text, heads);
        AppendRow(text, heads.Select(_ => "---"));
        foreach (RouteView route in api.Rows)
        {
            AppendRow(
                text,
                [
                    MarkdownText.Of(InspectMatrix.Route(route)),
                    MarkdownText.Of(InspectMatrix.Methods(route)),
                    .. InspectMatrix
                        .Marks(route)
                        .Take(heads.Length - InspectMatrix.FirstMark)
                        .Select(cell => MarkdownText.Of(cell.Text)),
                ]
            );
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
