using System.Collections.Immutable;
using CfnCorsLint.Templates;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>--show-files</c>: the files that the run would check, a line each.</summary>
internal static class FilesRun
{
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">Settings or paths are wrong.</exception>
    public static int Run(LintRequest request, Shell shell)
    {
        var workspace = new Workspace(shell, request);
        ImmutableArray<LintedFile> files = Reading
            .Of(
                workspace,
                shell,
                (item, text, source) =>
                    new LintedFile(
                        item.File,
                        text.Bytes,
                        item.Linter.Read(source, item.Files).WithoutModel(),
                        null,
                        null
                    )
            )
            .Files;
        var coverage = new Coverage(files, request, workspace, shell);
        bool failed = Problems.Tell(files, request.Style.IsQuiet, shell, coverage);
        foreach (
            string path in files
                .Where(file => file.Result is { Kind: not TemplateKind.Other })
                .SelectMany(file => (file.Result?.Parts ?? []).Prepend(file.File.ShownPath))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            shell.Out.WriteLine(Printable.AtStart(path));
        }

        coverage.Tell(isReported: false);
        return failed || workspace.IsIncomplete || coverage.FailsStrict
            ? ExitCode.CouldNotRun
            : ExitCode.Clean;
    }
}
