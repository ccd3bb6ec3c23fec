using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>What is checked out in a job of GitHub, and where it is looked at.</summary>
public sealed class GitHubJobTests
{
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
