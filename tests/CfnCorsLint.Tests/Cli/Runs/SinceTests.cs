using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary><c>--since</c>, with the real git.</summary>
public sealed class SinceTests
{
    private const string Touched = "# a change above the error moves it down\n";

    private static string EachLineChanged { get; } =
        Templates.WithError.Replace("\n", " # here\n", StringComparison.Ordinal);

    [Fact]
    public void Findings_on_old_lines_are_silent_and_on_new_ones_are_not()
    {
        using TempFolder folder = TempFolder.Committed(("old ü.yaml", Templates.WithError));
        folder.Write("old ü.yaml", Touched + Templates.WithError);
        folder.Write("new.yaml", Templates.WithError);

        var ran = Ran.In(folder, "check", "--isolated", "--since", "HEAD");

        Assert.Equal(1, ran.Code);
        Assert.Contains("--> new.yaml:", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("old", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_shows_the_matrix_of_the_files_that_changed()
    {
        string open = Templates.Slashed.Replace(
            "https://a.example/",
            "*",
            StringComparison.Ordinal
        );
        using TempFolder folder = TempFolder.Committed(("old.yaml", open));
        folder.Write("new.yaml", open);

        var all = Ran.In(folder, "check", "--isolated", "--format", "markdown");
        var changed = Ran.In(
            folder,
            "check",
            "--isolated",
            "--format",
            "markdown",
            "--since",
            "HEAD"
        );

        const string Row = "\n| / | OPTIONS |";
        Assert.Equal(3, all.Out.Split(Row).Length);
        Assert.Contains("\n### old.yaml (cloudformation)\n", all.Out, StringComparison.Ordinal);
        Assert.Equal(2, changed.Out.Split(Row).Length);
        Assert.DoesNotContain("old.yaml", changed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_line_is_spoken_of()
    {
        using TempFolder folder = TempFolder.Committed(
            (
                "a/b.yaml",
                Templates.WithError.Replace("'*'", "'https://a.example'", StringComparison.Ordinal)
            )
        );
        folder.Write("a/b.yaml", Templates.WithError);

        Assert.Equal(1, Ran.In(folder, "check", "--isolated", "--since", "main").Code);
        Assert.Equal(
            1,
            Ran.In(folder.PathTo("a"), "", "check", "--isolated", "--since", "main").Code
        );
    }

    [Fact]
    public void What_others_did_on_the_branch_is_no_change_of_ours()
    {
        using TempFolder folder = TempFolder.Committed(("ours.yaml", Templates.WithError));
        folder.Git("checkout", "-q", "-b", "feature");
        folder.Git("checkout", "-q", "main");
        folder.Write("ours.yaml", Templates.WithoutApi);
        folder.Commit();
        folder.Git("checkout", "-q", "feature");

        Assert.Equal(0, Ran.In(folder, "check", "--isolated", "--since", "main").Code);
    }

    [Fact]
    public void Fix_leaves_old_lines_alone()
    {
        using TempFolder folder = TempFolder.Committed(("old.yaml", Templates.Slashed));
        folder.Write("new.yaml", Templates.Slashed);

        var ran = Ran.In(folder, "fix", "--isolated", "--since", "HEAD");

        Assert.Equal(0, ran.Code);
        Assert.Equal(Templates.Slashed, folder.Read("old.yaml"));
        Assert.NotEqual(Templates.Slashed, folder.Read("new.yaml"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_was_renamed_is_compared_with_what_it_was(bool isTold)
    {
        using TempFolder folder = TempFolder.Committed(
            ("a/old.yaml", Templates.WithError),
            ("a/other.yaml", Templates.WithoutApi),
            ("edited.yaml", Templates.WithError + "# an end\n")
        );
        Directory.CreateDirectory(folder.PathTo("b"));
        File.Move(folder.PathTo("a/old.yaml"), folder.PathTo("b/new name.yaml"));
        File.Delete(folder.PathTo("edited.yaml"));
        folder.Write("b/edited.yaml", Touched + Templates.WithError + "# another end\n");
        folder.Write("b/else.yaml", EachLineChanged);
        if (isTold)
        {
            folder.Git("add", "-A");
        }

        var ran = Ran.In(folder, "check", "--isolated", "--format", "concise", "--since", "HEAD");

        Assert.Equal(
            ["b/else.yaml"],
            ran.Out.Split('\n')
                .Where(line => line.Contains("CORS", StringComparison.Ordinal))
                .Select(line => line.Split(':')[0])
                .Distinct()
        );
    }

    [Theory]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public void Line_breaks_and_byte_order_marks_are_no_change(string lineBreak, bool isMarked)
    {
        using TempFolder folder = TempFolder.Committed(("old.yaml", Templates.WithError));
        folder.Write(
            "old.yaml",
            (isMarked ? "\uFEFF" : "")
                + Templates.WithError.Replace("\n", lineBreak, StringComparison.Ordinal)
        );

        Assert.Equal(0, Ran.In(folder, "check", "--isolated", "--since", "HEAD").Code);
    }

    [Fact]
    public void Where_a_line_was_taken_away_the_lines_beside_the_gap_count()
    {
        const string Below = "AllowOrigins: ['*']\n";
        using TempFolder folder = TempFolder.Committed(
            (
                "a.yaml",
                Templates.WithError.Replace(Below, $"{Below}# gone\n", StringComparison.Ordinal)
            ),
            ("b.yaml", $"# gone\n{Templates.WithError}")
        );
        folder.Write("a.yaml", Templates.WithError);
        folder.Write("b.yaml", Templates.WithError);

        var ran = Ran.In(folder, "check", "--isolated", "--format", "concise", "--since", "HEAD");

        Assert.StartsWith("a.yaml:", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("b.yaml:", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_git_filters_counts_as_changed_as_a_whole_and_that_is_said()
    {
        using TempFolder folder = TempFolder.Committed(
            ("kept.yaml", Templates.WithError),
            ("plain.yaml", Templates.WithError)
        );
        folder.Write(".gitattributes", "kept.yaml filter=lfs\nplain.yaml -filter\n");

        var ran = Ran.In(folder, "check", "--isolated", "--since", "HEAD");

        Assert.Equal(1, ran.Code);
        Assert.Contains("--> kept.yaml:", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("plain.yaml", ran.Out, StringComparison.Ordinal);
        Assert.Equal(
            "cfncors: kept.yaml: counts as changed as a whole: git keeps it as its filter 'lfs' makes it\n",
            ran.Error
        );
    }

    [Fact]
    public void Names_are_whatever_git_takes()
    {
        const string Name = "a\tb\n\"c\" -ü'.yaml";
        using TempFolder folder = TempFolder.Committed((Name, Templates.WithError));
        folder.Write(Name, Touched + Templates.WithError);

        Assert.Equal(0, Ran.In(folder, "check", "--isolated", "--since", "HEAD").Code);
        Assert.Equal(1, Ran.In(folder, "check", "--isolated").Code);
    }

    [Fact]
    public void What_git_ignores_is_no_change()
    {
        using TempFolder folder = TempFolder.Committed((".gitignore", "made.yaml\n"));
        folder.Write("made.yaml", Templates.WithError);

        Assert.Equal(0, Ran.In(folder, "check", "--isolated", "--since", "HEAD", "made.yaml").Code);
    }

    [Fact]
    public void Standard_input_is_compared_with_the_file_whose_name_it_has()
    {
        using TempFolder folder = TempFolder.Committed(("sub/old.yaml", Templates.WithError));
        string[] line =
        [
            "check",
            "--isolated",
            "--since",
            "HEAD",
            "--stdin-filename",
            "old.yaml",
            "-",
        ];

        Assert.Equal(0, Ran.In(folder.PathTo("sub"), Touched + Templates.WithError, line).Code);
        Assert.Equal(1, Ran.In(folder.PathTo("sub"), EachLineChanged, line).Code);
    }

    [Theory]
    [InlineData("nowhere", "git knows no 'nowhere' here: name a branch, a tag or a commit")]
    [InlineData("--output=x", "git knows no '--output=x' here: name a branch, a tag or a commit")]
    [InlineData("HEAD:old.yaml", "git knows no 'HEAD:old.yaml' here: ")]
    public void The_reason_of_a_refusal_is_told(string reference, string reason)
    {
        using TempFolder folder = TempFolder.Committed(("old.yaml", Templates.WithError));

        var ran = Ran.In(folder, "check", $"--since={reference}");

        Assert.Equal(2, ran.Code);
        Assert.StartsWith($"cfncors: --since: {reason}", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Of_a_shallow_clone_it_is_told_that_it_is_one()
    {
        using TempFolder folder = TempFolder.Committed(("old.yaml", Templates.WithError));
        folder.Commit("--allow-empty");
        folder.Git("clone", "-q", "--depth", "1", $"file://{folder.Root}", "clone");

        var ran = Ran.In(folder.PathTo("clone"), "", "check", "--since", "HEAD~1");

        Assert.Equal(
            "cfncors: --since: git knows no 'HEAD~1' here: the clone is shallow; fetch the history: "
                + "`git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'`, "
                + "`fetch-depth: 0` of actions/checkout, or `GIT_DEPTH: 0` in GitLab\n",
            ran.Error
        );
    }

    [Fact]
    public void Of_a_shallow_clone_without_a_common_commit_it_is_told_what_is_compared()
    {
        using TempFolder folder = TempFolder.Committed(("old.yaml", Templates.WithError));
        folder.Git("checkout", "-q", "-b", "feature");
        folder.Write("new.yaml", Templates.WithError);
        folder.Commit();
        folder.Git("clone", "-q", "--depth", "1", $"file://{folder.Root}", "clone");
        string clone = folder.PathTo("clone");
        folder.Git(
            "-C",
            clone,
            "fetch",
            "-q",
            "--depth",
            "1",
            "origin",
            "main:refs/remotes/origin/main"
        );

        var ran = Ran.In(clone, "", "check", "--isolated", "--since", "origin/main");

        Assert.Equal(1, ran.Code);
        Assert.DoesNotContain("old.yaml", ran.Out, StringComparison.Ordinal);
        Assert.StartsWith(
            "cfncors: the clone is shallow: what others changed in 'origin/main' since this branch left it counts as changed here; ",
            ran.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_another_users_repository_it_is_told_that_git_does_not_trust_it()
    {
        Assert.SkipUnless(Environment.UserName == "root", "only root gives files away");
        using TempFolder folder = TempFolder.Committed(("old.yaml", Templates.WithError));
        UnixTool.Run(folder.Root, "chown", "-R", "65534:65534", ".");

        var since = Ran.In(folder, "check", "--since", "HEAD");
        var walk = Ran.In(folder, "check", "--isolated", ".");

        Assert.Equal(2, since.Code);
        Assert.Contains(
            $"detected dubious ownership in repository at '{folder.Root}' (`git config --global --add safe.directory {folder.Root}` makes git trust it)",
            since.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(1, walk.Code);
        Assert.Contains(
            "git does not say what it ignores: detected dubious ownership",
            walk.Error,
            StringComparison.Ordinal
        );
    }
}
