using System.Globalization;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Reports;

/// <summary>The last line of a report for people.</summary>
public static class SummaryLine
{
    private const string Separator = " · ";

    public static string Of(Report report, ReportStyle style)
    {
        var parts = new List<string> { Findings(report, style) };
        if (Fixes(report) is { } fixes)
        {
            parts.Add(fixes);
        }

        if (report.Known > 0)
        {
            string advice = report is { Fixes: not null, KnownFixable: > 0 }
                ? " left alone: fix --no-baseline repairs them"
                : "";
            parts.Add($"{Number(report.Known)} known from the baseline{advice}");
        }

        if (report.Stale > 0)
        {
            parts.Add(Stale(report.Stale));
        }

        int unknown = report.Files.Sum(file => file.Unknowns.Length);
        if (unknown > 0 && !style.ShowsUnknown)
        {
            parts.Add($"{ReportWords.Counted(unknown, "value")} unknown (--show-unknown)");
        }

        return string.Join(Separator, parts);
    }

    /// <summary>What is said of entries of a baseline that no finding answers.</summary>
    public static string Stale(int count) =>
        $"{Number(count)} of the baseline no longer {(count == 1 ? "occurs" : "occur")} (`cfncors baseline` drops {(count == 1 ? "it" : "them")})";

    private static string Findings(Report report, ReportStyle style)
    {
        var counted = ReportCounts.Of(report);
        var counts = new List<string>();
        Add(counted.Errors, "error", "");
        Add(counted.Warnings, "warning", "");
        bool hidesNotes = report.Findings.Any(finding => !style.Shows(finding));
        Add(counted.Notes, "note", hidesNotes ? " (--notes)" : "");
        string files = ReportWords.Counted(counted.Files, "file");
        if (counts.Count == 0)
        {
            return counted.Files == 0
                ? NothingRead(counted.Others)
                : $"{(report.Fixes is { Fixed.IsEmpty: false } ? "Nothing left" : "No findings")} in {files}{Beside(counted.Others)}";
        }

        return $"{string.Join(", ", counts)}{(report.Fixes is null ? "" : " left")} in {Number(counted.FilesWithFindings)} of {files}{Beside(counted.Others)}";

        void Add(int count, string noun, string how)
        {
            if (count > 0)
            {
                counts.Add(ReportWords.Counted(count, noun) + how);
            }
        }
    }

    /// <summary>Where nothing was looked at, that there are no findings says nothing.</summary>
    private static string NothingRead(int others) =>
        others switch
        {
            0 => "Nothing checked: there is no template and no spec",
            1 => "Nothing checked: the file is no template and no spec",
            _ => $"Nothing checked: none of the {Number(others)} files is a template or a spec",
        };

    private static string Beside(int others) =>
        others switch
        {
            0 => "",
            1 => " (1 more is no template and no spec)",
            _ => $" ({Number(others)} more are no templates and no specs)",
        };

    /// <returns><see langword="null"/> when there is nothing to say.</returns>
    private static string? Fixes(Report report)
    {
        int safe = report.CountFixable(Applicability.Safe);
        int unsafeOnes = report.CountFixable(Applicability.Unsafe);
        if (report.Fixes is { } made)
        {
            string verb = made.IsWritten ? "fixed" : "fixable with `cfncors fix`";
            string done = made.Fixed.IsEmpty ? "" : $"{Number(made.Fixed.Length)} {verb}";
            string more = unsafeOnes > 0 ? $"up to {Number(unsafeOnes)} more with --unsafe" : "";
            string both = string.Join(", ", new[] { done, more }.Where(part => part.Length > 0));
            return both.Length > 0 ? both : null;
        }

        return (safe, unsafeOnes) switch
        {
            (0, 0) => null,
            (0, _) => $"up to {Number(unsafeOnes)} fixable with `cfncors fix --unsafe`",
            (_, 0) => $"{Number(safe)} fixable with `cfncors fix`",
            _ =>
                $"{Number(safe)} fixable with `cfncors fix`, up to {Number(unsafeOnes)} more with --unsafe",
        };
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
