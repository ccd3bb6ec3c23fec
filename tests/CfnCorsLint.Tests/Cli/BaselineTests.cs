namespace CfnCorsLint.Tests.Cli;

/// <summary><c>cfncors baseline</c>.</summary>
public sealed class BaselineTests
{
    [Fact]
    public void What_is_known_stays_silent_wherever_it_moves_and_from_wherever_it_is_seen()
    {
        using var folder = new TempFolder();
        folder.Git("init", "-q");
        folder.Write(".cfncors.yaml", "");
        folder.Write("stacks/a.yaml", Templates.WithError);

        var written = Ran.In(folder, "baseline");
        folder.Write("stacks/a.yaml", "# moved\n" + Templates.WithError);
        var root = Ran.In(folder, "check");
        Ran below = Ran.In(folder.PathTo("stacks"), "", "check", "a.yaml");

        Assert.Equal((0, ""), (written.Code, written.Error));
        Assert.StartsWith(".cfncors-baseline.json: ", written.Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), (root.Code, root.Error));
        Assert.Contains("known from the baseline", root.Out, StringComparison.Ordinal);
        Assert.Equal(0, below.Code);
    }

    [Fact]
    public void What_is_new_is_spoken_of()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.WithError);
        Ran.In(folder, "baseline");
        folder.Write("b.yaml", Templates.WithError);

        var ran = Ran.In(folder, "check");

        Assert.Equal(1, ran.Code);
        Assert.Contains("--> b.yaml", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("--> a.yaml", ran.Out, StringComparison.Ordinal);
        Assert.Equal(1, Ran.In(folder, "check", "--isolated", "a.yaml").Code);
    }

    [Fact]
    public void Nothing_found_is_an_empty_baseline_and_a_broken_one_is_exit_code_2()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.WithoutApi);

        Assert.Equal(0, Ran.In(folder, "baseline").Code);
        Assert.Equal(
            "{\n  \"version\": 1,\n  \"findings\": [\n  ]\n}\n",
            folder.Read(".cfncors-baseline.json")
        );

        folder.Write(".cfncors-baseline.json", "[]");
        folder.Write("a.yaml", Templates.WithError);
        var ran = Ran.In(folder, "check");
        Assert.Equal(2, ran.Code);
        Assert.Contains("is no baseline of version 1", ran.Error, StringComparison.Ordinal);
    }
}
