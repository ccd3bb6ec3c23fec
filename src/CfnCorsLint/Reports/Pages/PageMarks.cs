using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Writes the marks of a page: each has a colour, a sign, and a word for people who see neither.</summary>
internal static class PageMarks
{
    public static string ClassOf(TextRole textRole) =>
        textRole switch
        {
            TextRole.Good => "good",
            TextRole.Error => "bad",
            TextRole.Warning => "open",
            _ => "none",
        };

    public static string ClassOf(Truth passes) => ClassOf(TableCell.Of(passes, "").TextRole);

    /// <summary>What a sign means.</summary>
    public static string WordOf(TableCell cell) =>
        cell.Mark switch
        {
            "✓" => "passes",
            "✗" => "is refused",
            "!" => "pages likely cannot read errors of the gateway, or what code answers",
            "?" => "is not known before deployment",
            _ => "is not asked for",
        };

    /// <summary>The severity of a finding, as a coloured word.</summary>
    public static void Severity(HtmlOutput html, Severity severity)
    {
        string word = ReportWords.Of(severity);
        html.Span("span", word, ("class", $"severity {word}"));
    }

    public static void Mark(HtmlOutput html, Truth passes) => Mark(html, TableCell.Of(passes, ""));

    public static void Mark(HtmlOutput html, TableCell cell)
    {
        html.Span(
            "span",
            cell.Mark,
            ("class", $"mark {ClassOf(cell.TextRole)}"),
            ("role", "img"),
            ("aria-label", WordOf(cell))
        );
    }

    /// <summary>Writes how many calls end in each way: <c>✓ 3 pass</c>.</summary>
    public static void Tally(HtmlOutput html, ImmutableArray<ExpectedSimulation> calls)
    {
        if (calls.IsEmpty)
        {
            html.Span("span", "none is known", ("class", "faint"));
            return;
        }

        (Truth Truth, string One, string Many, Func<ExpectedSimulation, bool> Are)[] ends =
        [
            (Truth.False, "not deployed", "not deployed", call => !call.IsDeployed),
            (Truth.False, "refused", "refused", call => call.IsRefused),
            (
                Truth.Unknown,
                "refused if made as assumed",
                "refused if made as assumed",
                call => call is { IsDeployed: true, IsCertain: false, Passes: Truth.False }
            ),
            (Truth.Unknown, "not known", "not known", call => call.Passes == Truth.Unknown),
            (Truth.True, "passes", "pass", call => call.Passes == Truth.True),
        ];
        bool isFirst = true;
        foreach ((Truth truth, string one, string many, Func<ExpectedSimulation, bool> are) in ends)
        {
            int count = calls.Count(are);
            if (count == 0)
            {
                continue;
            }

            html.Say(isFirst ? "" : " ");
            isFirst = false;
            html.Inline("span", ("class", $"count {ClassOf(truth)}"));
            html.Span("span", TableCell.Of(truth, "").Mark, ("aria-hidden", "true"));
            html.Say(
                string.Create(CultureInfo.InvariantCulture, $" {count} {(count == 1 ? one : many)}")
            );
            html.End();
        }
    }
}
