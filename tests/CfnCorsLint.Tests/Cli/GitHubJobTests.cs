using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli;

/// <summary>Where a job's repository begins, as the workflow has checked it out.</summary>
public sealed class GitHubJobTests
{
    [Theory]
    [InlineData("", "services/api", "services/api")]
    [InlineData("", ".", "")]
    // actions/checkout with `path: ours`.
    [InlineData("ours", "ours/services/api", "services/api")]
    [InlineData("ours", "ours", "")]
    // A submodule, or a repository that lies in another one's work tree.
    [InlineData(".;vendor/theirs", "vendor/theirs/api", "vendor/theirs/api")]
    // Downloaded without git, as actions/checkout does where there is none.
    [InlineData("none", "services/api", "services/api")]
    public void A_folder_is_told_from_the_root_of_the_repository(
        string roots,
        string working,
        string told
    )
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.PathTo(working));
        foreach (string root in roots == "none" ? [] : roots.Split(';'))
        {
            Directory.CreateDirectory(Path.Join(folder.PathTo(root), ".git"));
        }

        Assert.Equal(told, GitHubJob.FolderIn(In(folder.PathTo(working), folder.Root)));
    }

    [Fact]
    public void A_folder_outside_of_the_workspace_is_the_root()
    {
        using var folder = new TempFolder();

        Assert.Equal("", GitHubJob.FolderIn(In(folder.Root, folder.PathTo("workspace"))));
    }

    [Fact]
    public void Pages_are_those_of_the_commit_that_is_checked_out()
    {
        using var folder = new TempFolder();
        folder.Git("init", "-q");
        folder.Commit("--allow-empty");

        string? page = GitHubJob.PagesIn(In(folder.Root, folder.Root))?.AddressOf("a/b.yaml", 7);

        Assert.Matches("^https://github.example/o/r/blob/[0-9a-f]{40}/a/b.yaml#L7$", page);
    }

    [Fact]
    public void Without_git_pages_are_those_of_the_commit_that_the_runner_tells()
    {
        using var folder = new TempFolder();

        Assert.Equal(
            "https://github.example/o/r/blob/c0ffee",
            GitHubJob.PagesIn(In(folder.Root, folder.Root))?.Root
        );
    }

    private static Shell In(string folder, string workspace) =>
        new(
            Stream.Null,
            TextWriter.Null,
            TextWriter.Null,
            Path.GetFullPath(folder),
            name =>
                name switch
                {
                    "GITHUB_WORKSPACE" => workspace,
                    "GITHUB_SERVER_URL" => "https://github.example",
                    "GITHUB_REPOSITORY" => "o/r",
                    "GITHUB_SHA" => "c0ffee",
                    _ => null,
                },
            false,
            false
        );
}
