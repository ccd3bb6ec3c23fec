using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Findings;
using CfnCorsLint.Text;
using CfnCorsLint.Views;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>check</c>, which reports the findings of templates and specs.</summary>
internal static class CheckRun
{
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">Settings, rules or paths are wrong.</exception>
    public static int Run(LintRequest request, Shell shell)
    {
        var workspace = new Workspace(shell, request);
        using GitChanges? since = UnreportedFindings.ChangedIn(request, workspace, shell);
        using GitChanges? job = since is null ? GitHubJob.ChangedIn(shell) : null;
        ChangedLines? changed = since?.Lines;
        var trial = new FixTrial(request);
        (ImmutableArray<WorkItem> items, ImmutableArray<LintedFile> read) = Reading.Of(
            workspace,
            shell,
            (item, text, source) => Judge(item, text, source, request, changed, trial)
        );
        ReportPlaces.Check(request, items, read, shell);
        var coverage = new Coverage(read, request, workspace, shell);
        var parts = TemplateParts.Of(read, workspace, shell);
        var silence = UnreportedFindings.Of(
            read,
            changed,
            workspace.Baselines,
            UnreportedFindings.NewSince(since, items)
        );
        int stale = StaleEntries.CountIn(read, request, workspace, shell);
        read = trial.Again(items, read, parts, silence, shell);
        ImmutableArray<LintedFile> files = silence.Over(parts.WithoutRepeatedFindings(read));
        if (request.IgnoreReason is { } reason)
        {
            files = SuppressingRun.Write(items, files, parts, reason, shell);
            files = silence.Over(parts.WithoutRepeatedFindings(files));
        }

        workspace.TellRemarks();
        var end = new RunEnd(
            request,
            workspace,
            coverage,
            stale,
            Problems.Tell(files, request.Style.IsQuiet, shell, coverage)
        );
        var output = new ReportOutput(request, shell);
        bool isClean = output.Write(
            end.Complete(output.ReportOf(files, null, changed ?? job?.Lines), silence) with
            {
                Views =
                [
                    .. read.Where(file => !parts.IsPart(file))
                        .Select(file => file.Shown?.View)
                        .OfType<InspectView>(),
                ],
            },
            shell.Out
        );
        return end.Tell(isClean, output, shell);
    }

    private static LintedFile Judge(
        WorkItem item,
        FileText text,
        SourceText source,
        LintRequest request,
        ChangedLines? changed,
        FixTrial trial
    )
    {
        CheckResult result = item.Linter.Check(source, item.Files);
        return new LintedFile(item.File, text.Bytes, trial.Of(item, result), null, null)
        {
            Shown =
                result.Model is { } model && ShowsView(source, request, changed)
                    ? new InspectedFile(item.Linter.Inspect(model), [], [])
                    : null,
        };
    }

    /// <summary>Whether the report shows what the file makes: a summary in Markdown does so for the files that the run is about.</summary>
    private static bool ShowsView(SourceText source, LintRequest request, ChangedLines? changed) =>
        request.Writes(ReportFormat.Markdown) && (changed is null || changed.Touches(source));
}
