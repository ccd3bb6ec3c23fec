using System.Collections.Immutable;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>check</c>.</summary>
internal static class CheckRun
{
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">Settings, rules or paths are wrong.</exception>
    public static int Run(LintRequest request, Shell shell)
    {
        ChangedLines? changed = Silence.ChangedIn(request, shell);
        var workspace = new Workspace(shell, request);
        ImmutableArray<WorkItem> items = workspace.Prepare();
        ImmutableArray<LintedFile> read = Workers.Each(
            items,
            shell,
            (item, text, source) =>
                new LintedFile(
                    item.File,
                    text.Bytes,
                    item.Linter.Check(source, item.Files),
                    null,
                    null
                )
        );
        ImmutableArray<LintedFile> files = Silence
            .Of(read, changed)
            .Over(TakenIn.Of(read, shell.Folder).WithoutEchoes(read));
        bool failed = Problems.Tell(files, request.Style.IsQuiet, shell);
        var output = new ReportOutput(request, shell);
        bool isClean = output.Write(output.ReportOf(files, null, changed), shell.Out);
        return failed || workspace.IsIncomplete ? ExitCode.CouldNotRun
            : isClean ? ExitCode.Clean
            : ExitCode.Findings;
    }
}
