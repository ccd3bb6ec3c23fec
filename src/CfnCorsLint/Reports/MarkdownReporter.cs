using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes a report in Markdown for a job's summary: a table of the findings, what the files make, then each finding with its lines.</summary>
public sealed class MarkdownReporter : IReporter
{
    /// <summary>How many bytes of the summary the table of findings may fill, so that there is room for the rest.</summary>
    private const int EndOfTable = 400_000;

    /// <summary>How many bytes of the summary the matrices may fill, so that there is room for details.</summary>
    private const int EndOfMatrices = 700_000;

    private readonly ReportStyle _style;

    public MarkdownReporter(ReportStyle style)
    {
        _style = style.Plain;
    }

    public void Write(Report report, TextWriter output)
    {
        ImmutableArray<Finding> findings = [.. report.FindingsByWeight().Where(_style.Shows)];
        var room = new SummaryLimit(output);
        room.Write($"### cfncors\n\n{SummaryLine.Of(report, _style)}\n");
        room.Write(
            report.Unchecked.Select(file =>
                $"\n- {PlaceOf(file, report)} was not checked: {MarkdownText.Of(file.Why)}"
            ),
            EndOfTable,
            more => $"\n- {ReportWords.Counted(more, "more file")} not listed."
        );
        room.Write(report.Unchecked.IsEmpty ? "" : "\n");
        if (!findings.IsEmpty)
        {
            room.Write("\n| | where | what | fix |\n| --- | --- | --- | --- |\n");
            room.Write(
                findings.Select(finding => Row(finding, report)),
                EndOfTable,
                more => $"\n{ReportWords.Counted(more, "more finding")} not listed.\n"
            );
        }

        ImmutableArray<InspectView> views =
        [
            .. report
                .Views.Where(view => !view.Apis.IsEmpty)
                .Select(view => view with { File = report.PathOf(view.File) }),
        ];
        if (!views.IsEmpty)
        {
            room.Write(
                $"\n<details><summary>The APIs of {ReportWords.Counted(views.Length, "file")}, and how browsers fare with each route</summary>\n"
            );
            InspectMarkdown.Write(views, room, EndOfMatrices);
            room.Write("\n</details>\n");
        }

        room.Write(
            findings.Select(finding => Details(finding, report)),
            SummaryLimit.MostBytes,
            more => $"\nWithout the details of {ReportWords.Counted(more, "more finding")}.\n"
        );
    }

    private static string Row(Finding finding, Report report)
    {
        string fix = finding.Fix is { } one ? ReportWords.Of(one.Trust).Replace('-', ' ') : "";
        return $"| {Mark(finding.Severity)} {ReportWords.Of(finding.Severity)} | {Place(finding, report)} | {Link(finding)} {MarkdownText.Of(finding.Message)} | {fix} |\n";
    }

    private string Details(Finding finding, Report report)
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new TextReporter(_style).WriteFinding(finding, lines);
        string summary =
            $"{Mark(finding.Severity)} <code>{finding.RuleId}</code> {MarkdownText.Html(report.PathOf(finding.Location.Source))}:{Number(finding.Location.Start.Line + 1)}";
        return $"\n<details><summary>{summary}</summary>\n\n{MarkdownText.Fenced(lines.ToString())}\n</details>\n";
    }

    private static string Place(Finding finding, Report report) =>
        Place(report.PathOf(finding.Location.Source), finding.Location.Start.Line + 1, report);

    private static string PlaceOf(UncheckedFile file, Report report) =>
        file.At is { } at
            ? Place(report.PathOf(file.Path), at.Line + 1, report)
            : MarkdownText.Of(report.PathOf(file.Path));

    private static string Place(string path, int line, Report report)
    {
        string place = $"{MarkdownText.Of(path)}:{Number(line)}";
        return report.Pages?.AddressOf(path, line) is { } address ? $"[{place}]({address})" : place;
    }

    private static string Link(Finding finding) => $"[{finding.RuleId}]({finding.Url})";

    private static string Mark(Severity severity) =>
        severity switch
        {
            Severity.Error => "❌",
            Severity.Warning => "⚠️",
            _ => "ℹ️",
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
