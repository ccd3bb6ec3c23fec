using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Reports;

/// <summary>Counts the findings of a report by severity, and the files that they lie in, so that every format shows the same numbers.</summary>
/// <param name="Files">Templates and specs that were looked at, those that a template takes in included.</param>
/// <param name="FilesWithFindings">Those of them that a finding lies in.</param>
/// <param name="Others">Files that were named and are neither a template nor a spec.</param>
public sealed record ReportCounts(
    int Errors,
    int Warnings,
    int Notes,
    int Files,
    int FilesWithFindings,
    int Others
)
{
    /// <summary>Counts what a report has.</summary>
    public static ReportCounts Of(Report report)
    {
        var touched = report
            .Findings.Select(finding => finding.Location.Source.Path)
            .ToHashSet(StringComparer.Ordinal);
        var read = PathsIn(report).ToHashSet(StringComparer.Ordinal);
        return new ReportCounts(
            report.Count(Severity.Error),
            report.Count(Severity.Warning),
            report.Count(Severity.Note),
            read.Count,
            touched.Count,
            report.Files.Count(file => !read.Contains(file.Source.Path))
        );
    }

    /// <summary>The paths of all files that were looked at, or that a finding lies in, each once.</summary>
    public static IEnumerable<string> PathsIn(Report report) =>
        report
            .Files.Where(file => file.Kind != TemplateKind.Other)
            .SelectMany(file => file.Parts.Prepend(file.Source.Path))
            .Concat(report.Findings.Select(finding => finding.Location.Source.Path))
            .Distinct(StringComparer.Ordinal);
}
