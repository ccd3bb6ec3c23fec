using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes the last line of a report for people, which counts the findings and says what was fixed or left out.</summary>
public static class SummaryLine
{
    private const string Separator = " · ";

    /// <summary>Paths that are named.</summary>
    private const int MostPaths = 3;

    public static string Of(Report report, ReportStyle style)
    {
        var parts = new List<string> { Findings(report, style) };
        if (report.Unread > 0)
        {
            parts.Add($"{ReportWords.Counted(report.Unread, "file")} could not be checked");
        }

        if (Fixes(report) is { } fixes)
        {
            parts.Add(fixes);
        }

        if (report.Known > 0)
        {
            string advice =
                report.KnownFixable == 0 ? ""
                : report.KnownFixable == report.Known
                    ? $" left alone: fix --no-baseline repairs {(report.Known == 1 ? "it" : "them")}"
                : $" left alone: fix --no-baseline repairs {Number(report.KnownFixable)} of them";
            parts.Add($"{Number(report.Known)} known from the baseline{advice}");
        }

        if (report.Stale > 0)
        {
            parts.Add(Stale(report.Stale));
        }

        if (!report.Generated.IsEmpty && ReportCounts.Of(report).Files > 0)
        {
            parts.Add($"{ListOf(report.Generated)} passed over (generated)");
        }

        int unknown = report.Files.Sum(file => file.Unknowns.Length);
        if (unknown > 0 && !style.ShowsUnknown)
        {
            parts.Add($"{ReportWords.Counted(unknown, "value")} unknown (--show-unknown)");
        }

        return string.Join(Separator, parts);
    }

    /// <summary>The words about entries of a baseline that match no finding any more.</summary>
    public static string Stale(int count) =>
        $"{Number(count)} of the baseline no longer {(count == 1 ? "occurs" : "occur")} (`cfncors baseline --prune` drops {(count == 1 ? "it" : "them")})";

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
            string none =
                // After a failure the others would sound as if all were well.
                report.HasFailed
                || report.Unread > 0
                    ? "Nothing else"
                : report.Fixes is { Fixed.IsEmpty: false } ? "Nothing left"
                : "No findings";
            return counted.Files == 0 ? "Nothing checked" : $"{none} in {files}";
        }

        return $"{string.Join(", ", counts)}{(report.Fixes is null ? "" : " left")} in {Number(counted.FilesWithFindings)} of {files}";

        void Add(int count, string noun, string how)
        {
            if (count > 0)
            {
                counts.Add(ReportWords.Counted(count, noun) + how);
            }
        }
    }

    /// <returns><see langword="null"/> when there is nothing to say.</returns>
    private static string? Fixes(Report report)
    {
        int safe = report.CountFixable(Trust.Safe);
        int unsafeOnes = report.CountFixable(Trust.Unsafe);
        if (report.Fixes is { } made)
        {
            string verb = made.IsWritten
                ? "fixed"
                : $"fixable with `{CommandFor(made, report.Repair)}`";
            string done = made.Fixed.IsEmpty ? "" : $"{Number(made.Fixed.Length)} {verb}";
            string more =
                unsafeOnes > 0 && !made.IsUnsafe
                    ? $"up to {Number(unsafeOnes)} more with --unsafe"
                    : "";
            string both = string.Join(", ", new[] { done, more }.Where(part => part.Length > 0));
            return both.Length > 0 ? both : null;
        }

        return (safe, unsafeOnes) switch
        {
            (0, 0) => null,
            (0, _) => $"up to {Number(unsafeOnes)} fixable with `{report.Repair.Unsafe}`",
            (_, 0) => $"{Number(safe)} fixable with `{report.Repair.Safe}`",
            _ =>
                $"{Number(safe)} fixable with `{report.Repair.Safe}`, up to {Number(unsafeOnes)} more with --unsafe",
        };
    }

    private static string ListOf(ImmutableArray<string> paths) =>
        Printable.Of(string.Join(", ", paths.Take(MostPaths)))
        + (paths.Length > MostPaths ? $" and {Number(paths.Length - MostPaths)} more" : "");

    private static string CommandFor(FixSummary shown, RepairCommand repair) =>
        shown.Fixed.Any(finding => finding.Fix?.Trust == Trust.Unsafe)
            ? repair.Unsafe
            : repair.Safe;

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
