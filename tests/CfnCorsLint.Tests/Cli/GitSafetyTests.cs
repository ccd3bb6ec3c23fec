namespace CfnCorsLint.Tests.Cli;

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
