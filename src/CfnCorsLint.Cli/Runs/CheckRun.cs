using System.Collections.Immutable;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>check</c>.</summary>
internal static class CheckRun
{
    /// <param name="ignoreReason">Why all that is found is to be suppressed; <see langword="null"/> when it is not.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">Settings, rules or paths are wrong.</exception>
    public static int Run(LintRequest request, string? ignoreReason, Shell shell)
    {
        ChangedLines? changed = Silence.ChangedIn(request, shell);
        var workspace = new Workspace(shell, request);
        (ImmutableArray<WorkItem> items, ImmutableArray<LintedFile> read) = Reading.Of(
            workspace,
            shell
        );
        var parts = TakenIn.Of(read, shell.Folder);
        var silence = Silence.Of(read, changed, workspace.Baselines);
        ImmutableArray<LintedFile> files = silence.Over(parts.WithoutEchoes(read));
        if (ignoreReason is not null)
        {
            files = Silencing.Write(items, files, parts, ignoreReason, shell);
            files = silence.Over(parts.WithoutEchoes(files));
        }

        bool failed = Problems.Tell(files, request.Style.IsQuiet, shell);
        var output = new ReportOutput(request, shell);
        bool isClean = output.Write(
            output.ReportOf(files, null, changed) with
            {
                Known = silence.Known,
            },
            shell.Out
        );
        return failed || workspace.IsIncomplete ? ExitCode.CouldNotRun
            : isClean ? ExitCode.Clean
            : ExitCode.Findings;
    }
}
