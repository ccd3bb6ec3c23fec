using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>What links of a repository lead to outside of it is not looked at; within it a link and its target are one file.</summary>
public sealed class BorderTests
{
    private const string Leaves = "that leaves the repository";

    /// <summary>A settings file that would be shown with its mistake.</summary>
    private const string Secret = "token: s3cret\n";

    [Theory]
    [InlineData(".")]
    [InlineData("linked.yaml")]
    [InlineData("*.yaml")]
    public void A_link_to_a_file_outside_is_passed_over_however_it_is_found(string path)
    {
        using TempFolder folder = Repository();
        folder.Write("outside.yaml", Templates.Slashed);
        File.CreateSymbolicLink(folder.PathTo("repo/linked.yaml"), "../outside.yaml");

        var ran = Ran.In(folder.PathTo("repo"), "", "fix", "--isolated", path);

        Assert.Equal(0, ran.Code);
        Assert.Equal($"cfncors: linked.yaml: passed over: a link {Leaves}\n", ran.Error);
        Assert.DoesNotContain("CORS", ran.Out, StringComparison.Ordinal);
        Assert.Equal(Templates.Slashed, folder.Read("outside.yaml"));
    }

    [Theory]
    [InlineData("linked")]
    [InlineData("linked/outside.yaml")]
    [InlineData("linked/*.yaml")]
    [InlineData("deep/linked/outside.yaml")]
    public void A_link_to_a_folder_outside_is_passed_over(string path)
    {
        using TempFolder folder = Repository();
        folder.Write("elsewhere/.git/HEAD", "");
        folder.Write("elsewhere/outside.yaml", Templates.WithError);
        folder.Write("repo/deep/x", "");
        Directory.CreateSymbolicLink(folder.PathTo("repo/linked"), "../elsewhere");
        Directory.CreateSymbolicLink(folder.PathTo("repo/deep/linked"), "../../elsewhere");

        var ran = Ran.In(folder.PathTo("repo"), "", "check", "--isolated", path);

        Assert.Contains(Leaves, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("CORS", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_git_a_walk_says_which_folder_it_does_not_enter()
    {
        using var folder = new TempFolder();
        folder.Write("work/a.yaml", Templates.WithoutApi);
        folder.Write("work/b/a.yaml", Templates.WithoutApi);
        folder.Write("repo/.git/HEAD", "");
        Directory.CreateSymbolicLink(folder.PathTo("work/inside"), "b");
        Directory.CreateDirectory(folder.PathTo("repo/c"));
        Directory.CreateSymbolicLink(folder.PathTo("repo/c/outside"), folder.PathTo("work"));

        Assert.Equal("", Ran.In(folder.PathTo("work"), "", "check", ".").Error);
        Assert.Contains(
            $"c/outside: passed over: a link {Leaves}",
            Ran.In(folder.PathTo("repo"), "", "check", ".").Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(".cfncors.yaml", "outside.yaml")]
    [InlineData("sub/.cfncors.yaml", "outside.yaml")]
    [InlineData(".cfncors.yaml", "repo/.git/secrets.yaml")]
    [InlineData(".cfncors-baseline.json", "outside.yaml")]
    public void Settings_and_baselines_are_not_read_through_a_link_that_leaves(
        string link,
        string target
    )
    {
        using TempFolder folder = Repository();
        folder.Write(target, Secret);
        folder.Write("repo/sub/a.yaml", Templates.WithError);
        File.CreateSymbolicLink(folder.PathTo($"repo/{link}"), folder.PathTo(target));

        var ran = Ran.In(folder.PathTo("repo"), "", "check", ".");

        Assert.Equal(1, ran.Code);
        Assert.Equal($"cfncors: {link}: passed over: a link {Leaves}\n", ran.Error);
        Assert.DoesNotContain("s3cret", ran.Out + ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_settings_file_that_is_named_is_not_read_through_such_a_link_either()
    {
        using TempFolder folder = Repository();
        folder.Write("outside.yaml", Secret);
        folder.Write("repo/a.yaml", Templates.WithoutApi);
        File.CreateSymbolicLink(folder.PathTo("repo/mine.yaml"), "../outside.yaml");

        var linked = Ran.In(folder.PathTo("repo"), "", "check", "--config", "mine.yaml");
        var direct = Ran.In(folder.PathTo("repo"), "", "check", "--config", "../outside.yaml");

        Assert.Equal(2, linked.Code);
        Assert.Contains("--config mine.yaml: leads out", linked.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", linked.Error, StringComparison.Ordinal);
        // The user's own word leads anywhere.
        Assert.Contains("s3cret", direct.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside.json", true)]
    [InlineData(".git/spec.json", true)]
    [InlineData("real.json", false)]
    public void A_definition_is_not_read_through_a_link_that_leaves(string target, bool leaves)
    {
        using TempFolder folder = Repository();
        string spec = Templates.PrivateSpec;
        folder.Write("outside.json", spec);
        folder.Write("repo/.git/spec.json", spec);
        folder.Write("repo/real.json", spec);
        folder.Write("repo/api.yaml", Templates.TakesIn("linked.json"));
        File.CreateSymbolicLink(folder.PathTo("repo/linked.json"), target);

        var ran = Ran.In(folder.PathTo("repo"), "", "inspect", "--isolated", "api.yaml");

        Assert.Equal(leaves, ran.Error.Contains(Leaves, StringComparison.Ordinal));
        Assert.Equal(!leaves, ran.Out.Contains("/hidden", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("again.yaml")]
    [InlineData("again.yaml shop.yaml")]
    [InlineData("folder/shop.yaml shop.yaml again.yaml")]
    [InlineData("folder .")]
    [InlineData("*.yaml")]
    public void A_link_and_its_target_are_one_file(string paths)
    {
        using TempFolder folder = Repository();
        folder.Write("repo/shop.yaml", Templates.Slashed);
        File.CreateSymbolicLink(folder.PathTo("repo/again.yaml"), "shop.yaml");
        File.CreateSymbolicLink(folder.PathTo("repo/more.yaml"), folder.PathTo("repo/again.yaml"));
        Directory.CreateSymbolicLink(folder.PathTo("repo/folder"), ".");

        var checkedOnce = Ran.In(
            folder.PathTo("repo"),
            "",
            ["check", "--isolated", "--format", "concise", .. paths.Split(' ')]
        );
        var fixedOnce = Ran.In(
            folder.PathTo("repo"),
            "",
            ["fix", "--isolated", .. paths.Split(' ')]
        );

        string line = Assert.Single(
            checkedOnce.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            one => one.Contains("CORS303", StringComparison.Ordinal)
        );
        Assert.StartsWith("shop.yaml:", line, StringComparison.Ordinal);
        Assert.Equal(0, fixedOnce.Code);
        Assert.Equal("", fixedOnce.Error);
        Assert.NotEqual(Templates.Slashed, folder.Read("repo/shop.yaml"));
        Assert.NotNull(new FileInfo(folder.PathTo("repo/again.yaml")).LinkTarget);
    }

    [Fact]
    public void Links_that_lead_nowhere_or_in_a_circle_cost_nobody_a_finding()
    {
        using TempFolder folder = Repository();
        folder.Write("repo/shop.yaml", Templates.WithError);
        File.CreateSymbolicLink(folder.PathTo("repo/none.yaml"), "gone.yaml");
        File.CreateSymbolicLink(folder.PathTo("repo/one.yaml"), "two.yaml");
        File.CreateSymbolicLink(folder.PathTo("repo/two.yaml"), "one.yaml");
        File.CreateSymbolicLink(folder.PathTo("repo/dir.yaml"), ".");

        var ran = Ran.In(folder.PathTo("repo"), "", "check", "--isolated", ".");

        Assert.Equal(1, ran.Code);
        Assert.Contains("--> shop.yaml:", ran.Out, StringComparison.Ordinal);
        Assert.Equal(
            "cfncors: one.yaml: passed over: its links go in a circle\n"
                + "cfncors: two.yaml: passed over: its links go in a circle\n",
            ran.Error
        );
    }

    [Theory]
    [InlineData(".")]
    [InlineData("**/*.yaml")]
    public void Folders_that_hold_links_to_themselves_are_walked_once(string path)
    {
        using var folder = new TempFolder();
        folder.Write("shop.yaml", Templates.WithError);
        foreach (string name in new[] { "a", "b", "c" })
        {
            Directory.CreateSymbolicLink(folder.PathTo(name), ".");
        }

        var ran = Ran.In(folder, "check", "--isolated", "--format", "concise", path);

        Assert.Single(
            ran.Out.Split('\n'),
            line => line.Contains("CORS301", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_the_user_names_lies_anywhere()
    {
        using TempFolder folder = Repository();
        folder.Write("outside.yaml", Templates.WithError);
        Directory.CreateSymbolicLink(folder.PathTo("way"), folder.Root);
        string repo = folder.PathTo("repo");

        Assert.Equal(1, Ran.In(repo, "", "check", "--isolated", "../outside.yaml").Code);
        Assert.Equal(1, Ran.In(repo, "", "check", "--isolated", "../way/outside.yaml").Code);
        Assert.Equal(1, Ran.In(repo, "", "check", "--isolated", "../way").Code);
    }

    private static TempFolder Repository()
    {
        var folder = new TempFolder();
        Directory.CreateDirectory(folder.PathTo("repo"));
        UnixTool.Run(folder.PathTo("repo"), "git", "init", "-q");
        return folder;
    }
}
