using CfnCorsLint.Cli.Files;

namespace CfnCorsLint.Cli.Runs;

/// <summary>What the environment tells of a job that GitHub runs.</summary>
/// <remarks>Source: https://docs.github.com/actions/reference/workflows-and-actions/variables</remarks>
internal static class GitHubJob
{
    /// <summary>The working folder below the repository's root, with <c>/</c>; <c>""</c> outside of a job.</summary>
    public static string FolderIn(Shell shell)
    {
        if (shell.Variable("GITHUB_WORKSPACE") is not { Length: > 0 } root)
        {
            return "";
        }

        string below = FileFinder.Shown(shell.Folder, Path.GetFullPath(root));
        return below == "." || below.StartsWith("..", StringComparison.Ordinal) ? "" : below;
    }

    /// <summary>The lines that a pull request changes.</summary>
    /// <returns><see langword="null"/> outside of one, or where its target was not fetched.</returns>
    public static GitChanges? ChangedIn(Shell shell) =>
        shell.Variable("GITHUB_BASE_REF") is { Length: > 0 } target
            ? GitChanges.Since(
                $"refs/remotes/origin/{target}",
                shell.Folder,
                FileLimits.MostBytes,
                new Remarks(),
                out _
            )
            : null;
}
