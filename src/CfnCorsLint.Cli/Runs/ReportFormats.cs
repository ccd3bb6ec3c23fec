using System.Collections.Immutable;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Knows every format of reports: its name, and what writes it.</summary>
internal static class ReportFormats
{
    public static ImmutableArray<string> Names { get; } =
    ["text", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"];

    /// <exception cref="CannotRunException">There is no format of that name.</exception>
    public static ReportFormat Named(string name) =>
        name switch
        {
            "text" => ReportFormat.Text,
            "concise" => ReportFormat.Concise,
            "json" => ReportFormat.Json,
            "sarif" => ReportFormat.Sarif,
            "github" => ReportFormat.GitHub,
            "gitlab" => ReportFormat.GitLab,
            "junit" => ReportFormat.JUnit,
            "rdjson" => ReportFormat.Rdjson,
            "markdown" => ReportFormat.Markdown,
            _ => throw new CannotRunException(
                $"there is no format '{name}': one of {string.Join(", ", Names)}{Near(name)}"
            ),
        };

    /// <summary>Whether <c>--statistics</c> has a form in that format.</summary>
    public static bool CanCount(ReportFormat format) =>
        format is ReportFormat.Text or ReportFormat.Json or ReportFormat.Markdown;

    public static IReporter ReporterOf(ReportFormat format, ReportStyle style) =>
        format switch
        {
            ReportFormat.Json when style.CountsRules => new StatisticsJsonReporter(),
            ReportFormat.Markdown when style.CountsRules => new StatisticsMarkdownReporter(style),
            ReportFormat.Json => new JsonReporter(),
            ReportFormat.Concise => new ConciseReporter(style),
            ReportFormat.Sarif => new SarifReporter(),
            ReportFormat.GitHub => new GitHubReporter(style),
            ReportFormat.GitLab => new GitLabReporter(style),
            ReportFormat.JUnit => new JUnitReporter(style),
            ReportFormat.Rdjson => new RdjsonReporter(),
            ReportFormat.Markdown => new MarkdownReporter(style),
            _ when style.CountsRules => new StatisticsReporter(style),
            _ => new TextReporter(style),
        };

    private static string Near(string name) =>
        Spelling.Nearest(name, Names) is { } near ? $"; did you mean '{near}'?" : "";
}
