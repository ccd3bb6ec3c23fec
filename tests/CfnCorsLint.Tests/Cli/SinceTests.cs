namespace CfnCorsLint.Tests.Cli;

/// <summary><c>--since</c>, with the real git.</summary>
public sealed class SinceTests
{
    private const string Touched = "# a change above the error moves it down\n";

    [Fact]
    public void Findings_on_old_lines_are_silent_and_on_new_ones_are_not()
    {
        using TempFolder folder = Committed(("old ü.yaml", Templates.WithError));
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
        using TempFolder folder = Committed(("old.yaml", Templates.WithError));
        folder.Write("new.yaml", Templates.WithError);

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

        const string Row = "\n| / | OPTIONS | ✓ mock | ✓ \\* |";
        Assert.Equal(3, all.Out.Split(Row).Length);
        Assert.Contains("\n### old.yaml (cloudformation)\n", all.Out, StringComparison.Ordinal);
        Assert.Equal(2, changed.Out.Split(Row).Length);
        Assert.DoesNotContain("old.yaml", changed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_line_is_spoken_of()
    {
        using TempFolder folder = Committed(
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
        using TempFolder folder = Committed(("ours.yaml", Templates.WithError));
        folder.Git("checkout", "-q", "-b", "feature");
        folder.Git("checkout", "-q", "main");
        folder.Write("ours.yaml", Templates.WithoutApi);
        Commit(folder);
        folder.Git("checkout", "-q", "feature");

        Assert.Equal(0, Ran.In(folder, "check", "--isolated", "--since", "main").Code);
    }

    [Fact]
    public void Fix_leaves_old_lines_alone()
    {
        using TempFolder folder = Committed(("old.yaml", Templates.Slashed));
        folder.Write("new.yaml", Templates.Slashed);

        var ran = Ran.In(folder, "fix", "--isolated", "--since", "HEAD");

        Assert.Equal(0, ran.Code);
        Assert.Equal(Templates.Slashed, folder.Read("old.yaml"));
        Assert.NotEqual(Templates.Slashed, folder.Read("new.yaml"));
    }

    private static TempFolder Committed(params (string Path, string Content)[] files)
    {
        var folder = new TempFolder();
        folder.Git("init", "-q", "-b", "main");
        foreach ((string path, string content) in files)
        {
            folder.Write(path, content);
        }

        Commit(folder);
        return folder;
    }

    private static void Commit(TempFolder folder)
    {
        folder.Git("add", ".");
        folder.Git(
            "-c",
            "user.name=test",
            "-c",
            "user.email=test@example.com",
            "commit",
            "-q",
            "-m",
            "templates"
        );
    }
}
