using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>Which git is started.</summary>
public sealed class GitProgramTests
{
    [Theory]
    [InlineData("ROOT/tools", "tools/git")]
    [InlineData("::ROOT/tools", "tools/git")]
    [InlineData(".:bin:repo/bin:ROOT/tools", "tools/git")]
    [InlineData("ROOT/repo/node_modules/.bin:ROOT/tools", "tools/git")]
    [InlineData("ROOT/repo:ROOT/repo/:ROOT/repo/../repo:ROOT/tools", "tools/git")]
    [InlineData("ROOT/linked:ROOT/tools", "tools/git")]
    [InlineData("ROOT/links:ROOT/tools", "tools/git")]
    [InlineData("ROOT/plain:ROOT/none:ROOT/tools", "tools/git")]
    [InlineData("ROOT/repository:ROOT/tools", "repository/git")]
    [InlineData("ROOT/repo", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void It_lies_in_an_absolute_folder_outside_of_the_repository(
        string? searchPath,
        string? expected
    )
    {
        using var folder = new TempFolder();
        string[] programs =
        [
            "tools/git",
            "repository/git",
            "repo/git",
            "repo/bin/git",
            "repo/node_modules/.bin/git",
        ];
        foreach (string program in programs)
        {
            folder.Write(program, "#!/bin/sh\n");
            UnixTool.Run(folder.Root, "chmod", "755", program);
        }

        folder.Write("plain/git", "no program");
        Directory.CreateSymbolicLink(folder.PathTo("linked"), folder.PathTo("repo/bin"));
        Directory.CreateDirectory(folder.PathTo("links"));
        File.CreateSymbolicLink(folder.PathTo("links/git"), folder.PathTo("repo/git"));

        string? found = GitProgram
            .In(
                searchPath?.Replace("ROOT", folder.Root, StringComparison.Ordinal),
                folder.PathTo("repo")
            )
            .Path;

        Assert.Equal(expected is null ? null : folder.PathTo(expected), found);
    }

    [Fact]
    public void Programs_that_git_starts_are_not_looked_for_in_the_repository_either()
    {
        using var folder = new TempFolder();
        string searchPath = $".:{folder.Root}/repo/bin:/usr/bin::/bin";

        Assert.Equal("/usr/bin:/bin", GitProgram.In(searchPath, folder.PathTo("repo")).SearchPath);
    }
}
