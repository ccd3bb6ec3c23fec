using System.Collections.Immutable;
using CfnCorsLint.Reports;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>The list of report formats: their names and who writes them.</summary>
internal static class ReportFormats
{
    public static ImmutableArray<string> Names { get; } = ["text", "concise", "json"];

    /// <exception cref="CannotRunException">There is no format of that name.</exception>
    public static ReportFormat Named(string name) =>
        name switch
        {
            "text" => ReportFormat.Text,
            "concise" => ReportFormat.Concise,
            "json" => ReportFormat.Json,
            _ => throw new CannotRunException(
                $"there is no format '{name}': one of {string.Join(", ", Names)}{Near(name)}"
            ),
        };

    public static IReporter ReporterOf(ReportFormat format, ReportStyle style) =>
        format switch
        {
            ReportFormat.Json => new JsonReporter(),
            ReportFormat.Concise => new ConciseReporter(style),
            _ => new TextReporter(style),
        };

    private static string Near(string name) =>
        Spelling.Nearest(name, Names) is { } near ? $"; did you mean '{near}'?" : "";
}
