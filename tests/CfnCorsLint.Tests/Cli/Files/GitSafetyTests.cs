using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>No configuration of a repository starts a program or reaches a network, with the real git.</summary>
public sealed class GitSafetyTests
{
    public static TheoryData<string> Traps => [.. GitTrap.All.Select(trap => trap.Name)];

    [Theory]
    [MemberData(nameof(Traps))]
    public void Nothing_that_a_repository_names_is_started(string name)
    {
        using var folder = new TempFolder();
        string sprung = folder.PathTo("sprung");
        GitTrap trap = GitTrap.All.Single(trap => trap.Name == name);
        trap.Set(folder, sprung);
        string repo = folder.PathTo("repo");

        string[][] lines =
        [
            ["check", "--isolated", "."],
            ["check", "--isolated", "--since", "HEAD", "."],
            ["fix", "--diff", "--isolated", "--since", "main", "shop.yaml"],
            ["inspect", "."],
        ];
        foreach (string[] line in lines)
        {
            Assert.InRange(Ran.In(repo, "", line).Code, 0, 1);
            Assert.False(File.Exists(sprung), string.Join(' ', line));
        }
    }

    /// <summary>Files that look like a repository can be committed, with a configuration of their own.</summary>
    [Fact]
    public void A_folder_that_looks_like_a_repository_is_none()
    {
        using var folder = new TempFolder();
        string sprung = folder.PathTo("sprung");
        folder.Write("run", $"#!/bin/sh\necho >'{sprung}'\n");
        UnixTool.Run(folder.Root, "chmod", "755", "run");
        folder.Git("init", "-q", "repo");
        folder.Git("init", "-q", "--bare", "repo/sub");
        folder.Write("repo/sub/shop.yaml", Templates.WithError);
        folder.Git("config", "--file", "repo/sub/config", "core.bare", "false");
        folder.Git("config", "--file", "repo/sub/config", "core.worktree", ".");
        folder.Git("config", "--file", "repo/sub/config", "core.fsmonitor", folder.PathTo("run"));

        Assert.Equal(1, Ran.In(folder.PathTo("repo/sub"), "", "check", "--isolated", ".").Code);
        Assert.Equal(1, Ran.In(folder.PathTo("repo"), "", "check", "--isolated", "sub").Code);
        Assert.Equal(2, Ran.In(folder.PathTo("repo/sub"), "", "check", "--since", "HEAD").Code);
        Assert.False(File.Exists(sprung));

        UnixTool.Run(folder.PathTo("repo/sub"), "git", "status");
        Assert.True(File.Exists(sprung));
    }

    /// <summary>A pipe in the place of a file that git opens keeps it for ever.</summary>
    [Fact]
    public void A_git_that_does_not_come_to_its_end_is_ended()
    {
        using var folder = new TempFolder();
        folder.Git("init", "-q");
        UnixTool.Run(folder.Root, "mkfifo", ".gitignore");

        GitAnswer answer = Git.In(folder.Root, folder.Root, TimeSpan.FromSeconds(1))
            .Ask("ls-files", "--others", "--exclude-standard");

        Assert.Equal(new GitAnswer(null, "git did not answer within 1 s"), answer);
    }

    /// <summary>A trap that never springs would prove nothing.</summary>
    [Theory]
    [MemberData(nameof(Traps))]
    public void Git_itself_starts_it(string name)
    {
        using var folder = new TempFolder();
        string sprung = folder.PathTo("sprung");
        GitTrap trap = GitTrap.All.Single(trap => trap.Name == name);
        trap.Set(folder, sprung);

        UnixTool.Run(folder.PathTo("repo"), "timeout", ["10", "git", .. trap.Springs.Split(' ')]);

        Assert.True(File.Exists(sprung));
    }
}
