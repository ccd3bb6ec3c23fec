using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

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
    public void Its_file_lies_beside_the_settings()
    {
        using var folder = new TempFolder();
        folder.Git("init", "-q");
        folder.Write("app/.cfncors.yaml", "");
        folder.Write("app/a.yaml", Templates.WithError);

        Ran.In(folder, "baseline");

        Assert.True(File.Exists(folder.PathTo("app/.cfncors-baseline.json")));
        Assert.False(File.Exists(folder.PathTo(".cfncors-baseline.json")));
        Assert.Equal(0, Ran.In(folder, "check").Code);
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

    [Fact]
    public void Only_what_is_named_is_written_anew()
    {
        using var folder = new TempFolder();
        folder.Write("a/t.yaml", Templates.WithError);
        folder.Write("b/t.yaml", Templates.WithError);
        Ran.In(folder, "baseline");
        string both = folder.Read(".cfncors-baseline.json");

        Ran.In(folder, "baseline", "a");
        Assert.Equal(both, folder.Read(".cfncors-baseline.json"));

        folder.Write("a/t.yaml", Templates.WithoutApi);
        Ran.In(folder, "baseline", "a/*.yaml");
        string left = folder.Read(".cfncors-baseline.json");
        Assert.Contains("b/t.yaml", left, StringComparison.Ordinal);
        Assert.DoesNotContain("a/t.yaml", left, StringComparison.Ordinal);

        File.Delete(folder.PathTo("b/t.yaml"));
        Ran.In(folder, "baseline", "b");
        Assert.DoesNotContain(
            "t.yaml",
            folder.Read(".cfncors-baseline.json"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_no_longer_occurs_is_told_and_dropped_by_the_next_baseline()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.WithError);
        folder.Write("b.yaml", Templates.WithError);
        Ran.In(folder, "baseline");
        folder.Write("a.yaml", Templates.WithoutApi);

        var told = Ran.In(folder, "check");
        var strict = Ran.In(folder, "check", "--strict", "--format", "json");
        var elsewhere = Ran.In(folder, "check", "--strict", "b.yaml");
        var ofOthers = Ran.In(folder, "check", "--strict", "--select", "CORS001");
        Ran.In(folder, "baseline");
        var after = Ran.In(folder, "check", "--strict");

        Assert.Equal(0, told.Code);
        Assert.Contains("of the baseline no longer occur", told.Out, StringComparison.Ordinal);
        Assert.Equal(1, strict.Code);
        Assert.Contains("--strict: ", strict.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (elsewhere.Code, ofOthers.Code));
        Assert.Equal(0, after.Code);
        Assert.DoesNotContain("no longer", after.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--origin https://app.example.com")]
    [InlineData("--origin https://app.example.com --origin https://admin.example.com")]
    public void What_is_known_stays_known_when_its_repair_becomes_another(string origins)
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", AnyWithCredentials);
        Ran.In(folder, "baseline");

        var ran = Ran.In(folder, ["check", .. origins.Split(' ')]);

        Assert.DoesNotContain("CORS301", ran.Out, StringComparison.Ordinal);
        Assert.Contains("1 known from the baseline", ran.Out, StringComparison.Ordinal);
    }

    /// <summary>The repair (CORS301) hangs on the origins that are named.</summary>
    private const string AnyWithCredentials = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Shop:
            Type: AWS::Serverless::HttpApi
            Properties:
              CorsConfiguration: {AllowOrigins: ['*'], AllowMethods: [PUT], AllowHeaders: [content-type], AllowCredentials: true}
        """;

    [Fact]
    public void Fix_says_what_it_leaves_alone_and_repairs_it_when_told_to()
    {
        string fixable = Templates.WithError.Replace(
            "'*'",
            "'https://a.example/'",
            StringComparison.Ordinal
        );
        using var folder = new TempFolder();
        folder.Write("a.yaml", fixable);
        Ran.In(folder, "baseline");

        var left = Ran.In(folder, "fix");
        Assert.Contains(
            "known from the baseline left alone: fix --no-baseline repairs it",
            left.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(fixable, folder.Read("a.yaml"));

        folder.Write("b.yaml", fixable);
        Ran.In(folder, "baseline");
        Assert.Contains(
            "2 known from the baseline left alone: fix --no-baseline repairs them",
            Ran.In(folder, "fix").Out,
            StringComparison.Ordinal
        );

        Ran.In(folder, "fix", "--no-baseline");
        Assert.NotEqual(fixable, folder.Read("a.yaml"));
    }

    [Fact]
    public void What_is_new_is_named_and_pruning_takes_none_of_it_in()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.WithError);
        folder.Write("b.yaml", Templates.WithError);
        Ran.In(folder, "baseline");
        File.Delete(folder.PathTo("b.yaml"));
        folder.Write("c.yaml", Templates.WithError);

        var pruned = Ran.In(folder, "baseline", "--prune");

        Assert.Contains(" dropped\n", pruned.Out, StringComparison.Ordinal);
        Assert.Equal(1, Ran.In(folder, "check").Code);

        var whole = Ran.In(folder, "baseline");

        Assert.Matches(@"findings?, \d+ new \(CORS\d+ in c\.yaml", whole.Out);
        Assert.Equal(0, Ran.In(folder, "check").Code);
    }
}
