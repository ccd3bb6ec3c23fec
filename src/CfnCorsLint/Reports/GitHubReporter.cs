using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes annotations of a pull request, as orders to the runner of GitHub Actions.</summary>
/// <remarks>Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands</remarks>
public sealed class GitHubReporter : IReporter
{
    /// <summary>Annotations that GitHub shows of one level and one step; it drops the others without a word.</summary>
    /// <remarks>Source: https://docs.github.com/rest/checks/runs (limits of annotations)</remarks>
    private const int MostOfLevel = 10;

    private readonly ReportStyle _style;

    public GitHubReporter(ReportStyle style)
    {
        _style = style;
    }

    public void Write(Report report, TextWriter output)
    {
        ImmutableArray<Finding> findings = [.. report.FindingsByWeight().Where(_style.Shows)];
        var room = new Dictionary<Severity, int>
        {
            [Severity.Error] = MostOfLevel,
            [Severity.Warning] = MostOfLevel,
            // One is kept for the line that tells how many are missing.
            [Severity.Note] = MostOfLevel - 1,
        };
        foreach (UncheckedFile file in report.Unchecked.Take(MostOfLevel))
        {
            room[Severity.Warning]--;
            output.WriteLine(
                WorkflowCommand.Of(
                    "warning",
                    [
                        ("file", report.PathOf(file.Path)),
                        ("line", file.At is { } at ? Number(at.Line + 1) : null),
                        ("title", "cfncors: not checked"),
                    ],
                    Printable.Of(file.Why)
                )
            );
        }

        int more = Math.Max(0, report.Unchecked.Length - MostOfLevel);
        foreach (Finding finding in findings)
        {
            if (room[finding.Severity]-- > 0)
            {
                output.WriteLine(CommandOf(finding, report));
            }
            else
            {
                more++;
            }
        }

        if (more > 0)
        {
            output.WriteLine(
                WorkflowCommand.Of(
                    "notice",
                    [("title", "cfncors")],
                    $"{ReportWords.Counted(more, "more finding")}, see the summary"
                )
            );
        }
    }

    private static string CommandOf(Finding finding, Report report)
    {
        LinePosition start = finding.Location.Start;
        LinePosition end = finding.Location.End;
        // GitHub refuses columns of a place that goes over several lines.
        bool isOnOneLine = start.Line == end.Line;
        (string Name, string? Value)[] properties =
        [
            ("file", report.PathOf(finding.Location.Source)),
            ("line", Number(start.Line + 1)),
            ("col", isOnOneLine ? Number(start.Column + 1) : null),
            ("endLine", Number(end.Line + 1)),
            ("endColumn", isOnOneLine ? Number(end.Column + 1) : null),
            ("title", $"{finding.RuleId} {finding.RuleName}"),
        ];
        string[] lines =
        [
            finding.Message,
            .. finding.Browser is { } browser ? [$"browser: {browser}"] : Array.Empty<string>(),
            .. finding.Fix is { } fix
                ? [$"fix ({ReportWords.Of(fix.Trust).Replace('-', ' ')}): {fix.Title}"]
                : Array.Empty<string>(),
            finding.Url,
        ];
        return WorkflowCommand.Of(
            LevelOf(finding.Severity),
            properties,
            string.Join('\n', lines.Select(Printable.Of))
        );
    }

    private static string LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
