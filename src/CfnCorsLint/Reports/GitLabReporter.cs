using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Reports;

/// <summary>Writes a report of Code Quality, which GitLab shows on the lines of a merge request.</summary>
/// <remarks>Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format</remarks>
public sealed class GitLabReporter : IReporter
{
    private readonly ReportStyle _style;

    public GitLabReporter(ReportStyle style)
    {
        _style = style;
    }

    public void Write(Report report, TextWriter output)
    {
        ImmutableArray<Finding> findings = [.. report.Findings.Where(_style.Shows)];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var json = new JsonOutput(output, isIndented: true))
        {
            json.Objects(findings, finding => WriteFinding(finding, report, known, json));
        }

        output.WriteLine();
    }

    private static void WriteFinding(
        Finding finding,
        Report report,
        Dictionary<string, int> known,
        JsonOutput json
    )
    {
        Location place = finding.Location;
        json.Text("description", $"{finding.RuleId} {finding.Message}");
        json.Text("check_name", finding.RuleName);
        json.Text("fingerprint", Unique(finding.Fingerprint.Hash, known));
        json.Text("severity", SeverityOf(finding));
        json.Object(
            "location",
            () =>
            {
                json.Text("path", report.PathOf(place.Source));
                json.Object(
                    "lines",
                    () =>
                    {
                        json.Number("begin", place.Start.Line + 1);
                        json.Number("end", place.End.Line + 1);
                    }
                );
            }
        );
    }

    /// <summary>GitLab keeps one of several findings that share a fingerprint.</summary>
    private static string Unique(string fingerprint, Dictionary<string, int> known)
    {
        int before = known.GetValueOrDefault(fingerprint);
        known[fingerprint] = before + 1;
        return before == 0
            ? fingerprint
            : string.Create(CultureInfo.InvariantCulture, $"{fingerprint}-{before + 1}");
    }

    private static string SeverityOf(Finding finding) =>
        finding.Severity switch
        {
            Severity.Error when finding.StopsDeployment => "blocker",
            Severity.Error => "critical",
            Severity.Warning => "minor",
            _ => "info",
        };
}
