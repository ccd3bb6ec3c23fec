using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Reports;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Knows from the environment which job of GitHub the command runs in, if any.</summary>
/// <remarks>Source: https://docs.github.com/actions/reference/workflows-and-actions/variables</remarks>
internal static class GitHubJob
{
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

    /// <summary>What is checked out: of a pull request's target the runner tells another commit.</summary>
    private static string? CommitIn(Shell shell) =>
        Git.In(shell.Folder, shell.Folder).Ask("rev-parse", "HEAD").Output?.Trim()
        ?? shell.Variable("GITHUB_SHA");
}
