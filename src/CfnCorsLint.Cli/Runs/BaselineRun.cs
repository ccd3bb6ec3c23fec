using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Runs <c>baseline</c>.</summary>
internal static class BaselineRun
{
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">Settings or paths are wrong, or a baseline cannot be written.</exception>
    public static int Run(LintRequest request, Shell shell)
    {
        var workspace = new Workspace(shell, request);
        ImmutableArray<LintedFile> read = Reading.Of(workspace, shell).Files;
        ImmutableArray<LintedFile> files = TakenIn.Of(read, workspace, shell).WithoutEchoes(read);
        bool failed = Problems.Tell(files, isQuiet: false, shell);
        if (failed || workspace.IsIncomplete)
        {
            // A baseline of a part would let the rest speak again.
            return ExitCode.CouldNotRun;
        }

        ILookup<string, (string File, Finding Finding)> homes = files
            .SelectMany(file => file.Result?.Findings ?? [])
            .Select(finding => (finding, place: workspace.Baselines.PlaceOf(finding)))
            .ToLookup(pair => pair.place.Home, pair => (pair.place.File, pair.finding));
        foreach (string home in homes.Select(group => group.Key).DefaultIfEmpty(workspace.Home))
        {
            int count = homes[home].Count();
            string path = Path.Join(home, Baselines.FileName);
            Write(path, homes[home], shell);
            shell.Out.WriteLine(
                $"{FileFinder.Shown(path, shell.Folder)}: {count} finding{(count == 1 ? "" : "s")}"
            );
        }

        return ExitCode.Clean;
    }

    private static void Write(
        string path,
        IEnumerable<(string File, Finding Finding)> findings,
        Shell shell
    )
    {
        try
        {
            using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false))
            {
                NewLine = "\n",
            };
            BaselineJson.Write(findings, writer);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(
                $"{FileFinder.Shown(path, shell.Folder)}: cannot be written: {problem.Message}",
                problem
            );
        }
    }
}
