using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Reports;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Knows from the environment which job of GitHub the command runs in, if any.</summary>
/// <remarks>Source: https://docs.github.com/actions/reference/workflows-and-actions/variables</remarks>
internal static class GitHubJob
{
    /// <summary>The working folder below the repository's root, with <c>/</c>; <c>""</c> outside of a job.</summary>
    public static string FolderIn(Shell shell)
    {
        if (shell.Variable("GITHUB_WORKSPACE") is not { Length: > 0 } workspace)
        {
            return "";
        }

        string below = FileFinder.Shown(
            shell.Folder,
            RootIn(Path.GetFullPath(workspace), shell.Folder)
        );
        return below == "." || below.StartsWith("..", StringComparison.Ordinal) ? "" : below;
    }

    /// <summary>The addresses of a job's files as they were checked out.</summary>
    /// <returns><see langword="null"/> outside of a job.</returns>
    public static FilePages? PagesIn(Shell shell) =>
        shell.Variable("GITHUB_SERVER_URL") is { Length: > 0 } server
        && shell.Variable("GITHUB_REPOSITORY") is { Length: > 0 } repository
        && CommitIn(shell) is { Length: > 0 } commit
            ? new FilePages($"{server}/{repository}/blob/{commit}")
            : null;

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

    /// <summary>The root of the repository, which a workflow may have checked out below the workspace. A submodule is none of its own.</summary>
    private static string RootIn(string workspace, string folder) =>
        Repository.FoldersUpTo(folder, workspace).LastOrDefault(Repository.IsRoot) ?? workspace;

    /// <summary>What is checked out: of a pull request's target the runner tells another commit.</summary>
    private static string? CommitIn(Shell shell) =>
        Git.In(shell.Folder, shell.Folder).Ask("rev-parse", "HEAD").Output?.Trim()
        ?? shell.Variable("GITHUB_SHA");
}
