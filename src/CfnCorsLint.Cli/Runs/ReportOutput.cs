using System.Collections.Immutable;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Cli.Files.Writing;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Puts a run's report where the command line wants it.</summary>
internal sealed class ReportOutput
{
    private readonly LintRequest _request;
    private readonly Shell _shell;

    public ReportOutput(LintRequest request, Shell shell)
    {
        _request = request;
        _shell = shell;
    }

    /// <summary>Whether what is printed says by itself that nothing was checked.</summary>
    public bool SaysNothing => _request.Format == ReportFormat.Text && !_request.Style.IsQuiet;

    /// <param name="fixes">What was fixed; <see langword="null"/> when only checked.</param>
    /// <param name="changed">The lines that the report is about; <see langword="null"/> for all.</param>
    public Report ReportOf(
        ImmutableArray<LintedFile> files,
        FixSummary? fixes,
        ChangedLines? changed
    )
    {
        ReportStyle style = _request.ShownStyle;
        return new()
        {
            Folder = JobFolder.In(_shell),
            Pages = _request.Writes(ReportFormat.Markdown) ? GitHubJob.PagesIn(_shell) : null,
            Changed = changed,
            ToolVersion = ToolVersion.Number,
            Files =
            [
                .. files
                    .Select(ResultOf)
                    .OfType<CheckResult>()
                    .Select(result => MakeableFixes.OfShown(result, style.Shows)),
            ],
            Fixes = fixes,
            Offers = style.Shows,
            Repair = _request.Repair,
        };
    }

    /// <returns>Whether nothing is at or above what makes the run fail.</returns>
    /// <exception cref="CannotRunException">A report file cannot be written.</exception>
    public bool Write(Report report, TextWriter output)
    {
        ReportStyle style = _request.ShownStyle;
        // First the files: when one cannot be written, nothing is printed that sounds as if all were well.
        WriteFiles(report, style, _request.Outputs.Where(file => !IsOpen(file)));
        ReportFormats.ReporterOf(_request.Format, style).Write(report, output);
        WriteFiles(report, style, _request.Outputs.Where(IsOpen));
        return !report.Findings.Any(finding => finding.Severity >= _request.FailOn);
    }

    /// <summary>Whether the file is no file of its own, but goes to standard output or to another process.</summary>
    private static bool IsOpen(OutputFile file) =>
        file.Path.StartsWith("/dev/", StringComparison.Ordinal);

    private void WriteFiles(Report report, ReportStyle style, IEnumerable<OutputFile> files)
    {
        foreach (OutputFile file in files)
        {
            IReporter reporter = ReportFormats.ReporterOf(
                file.Format,
                style.Plain with
                {
                    CountsRules = false,
                }
            );
            NewFile.WriteNamed(file.Path, _shell, writer => reporter.Write(report, writer));
        }
    }

    /// <summary>The result that a report lists for a file: for files that are no templates and no specs only where they were named.</summary>
    private static CheckResult? ResultOf(LintedFile file)
    {
        if (file.Problem is not null)
        {
            return null;
        }

        CheckResult result =
            file.Result
            ?? new CheckResult(
                new SourceText(file.File.ShownPath, ""),
                null,
                TemplateKind.Other,
                null,
                [],
                []
            );
        return file.File.IsNamed || result.Kind != TemplateKind.Other ? result : null;
    }
}
