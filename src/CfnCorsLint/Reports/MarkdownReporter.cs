using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules;

namespace CfnCorsLint.Reports;

/// <summary>For a job's summary: a table of the findings, then each with the lines it is about.</summary>
/// <remarks>GitHub drops a summary above 1 MiB as a whole.
/// Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits</remarks>
public sealed class MarkdownReporter : IReporter
{
    /// <summary>Bytes of the whole: other steps may write below, and 1 MiB is the end.</summary>
    private const int MostBytes = 1_000_000;

    /// <summary>Bytes of the table, so that there is room for details.</summary>
    private const int MostBytesOfTable = 400_000;

    /// <summary>Bytes kept for the lines that tell what is missing.</summary>
    private const int Reserve = 500;

    private readonly ReportStyle _style;

    public MarkdownReporter(ReportStyle style)
    {
        _style = style with { UsesColor = false };
    }

    public void Write(Report report, TextWriter output)
    {
        ImmutableArray<Finding> findings = [.. report.FindingsByWeight().Where(_style.Shows)];
        string head = $"### cfncors\n\n{SummaryLine.Of(report, _style)}\n";
        output.Write(head);
        if (findings.IsEmpty)
        {
            return;
        }

        int used = Size(head);
        const string Columns = "\n| | where | what | fix |\n| --- | --- | --- | --- |\n";
        output.Write(Columns);
        used += Size(Columns);
        used += WriteAll(
            findings.Select(finding => Row(finding, report)),
            MostBytesOfTable - used,
            more => $"\n{ReportWords.Counted(more, "more finding")} not listed.\n",
            output
        );
        WriteAll(
            findings.Select(finding => Details(finding, report)),
            MostBytes - used - Reserve,
            more => $"\nWithout the details of {ReportWords.Counted(more, "more finding")}.\n",
            output
        );
    }

    /// <summary>Writes pieces as long as there is room, and how many are missing.</summary>
    /// <returns>The bytes that were written.</returns>
    private static int WriteAll(
        IEnumerable<string> pieces,
        int room,
        Func<int, string> missing,
        TextWriter output
    )
    {
        int used = 0;
        int more = 0;
        foreach (string piece in pieces)
        {
            int size = Size(piece);
            // Once one is left out all behind it are, too: what is seen is the beginning, not a choice.
            if (more == 0 && used + size <= room)
            {
                output.Write(piece);
                used += size;
            }
            else
            {
                more++;
            }
        }

        if (more > 0)
        {
            output.Write(missing(more));
        }

        return used;
    }

    private static string Row(Finding finding, Report report)
    {
        string fix = finding.Fix is { } one
            ? ReportWords.Of(one.Applicability).Replace('-', ' ')
            : "";
        return $"| {Mark(finding.Severity)} {ReportWords.Of(finding.Severity)} | {Place(finding, report)} | {Link(finding)} {MarkdownText.Of(finding.Message)} | {fix} |\n";
    }

    private string Details(Finding finding, Report report)
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new TextReporter(_style).WriteFinding(finding, lines);
        string summary =
            $"{Mark(finding.Severity)} <code>{finding.RuleId}</code> {Html(report.PathOf(finding.Location.Source))}:{Number(finding.Location.Start.Line + 1)}";
        return $"\n<details><summary>{summary}</summary>\n\n{MarkdownText.Fenced(lines.ToString())}\n</details>\n";
    }

    private static string Place(Finding finding, Report report) =>
        $"{MarkdownText.Of(report.PathOf(finding.Location.Source))}:{Number(finding.Location.Start.Line + 1)}";

    private static string Link(Finding finding) => $"[{finding.RuleId}]({finding.Url})";

    private static string Mark(Severity severity) =>
        severity switch
        {
            Severity.Error => "❌",
            Severity.Warning => "⚠️",
            _ => "ℹ️",
        };

    private static string Html(string text) =>
        Printable
            .Of(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}
