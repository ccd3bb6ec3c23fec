namespace CfnCorsLint.Tests.Cli;

/// <summary>What <c>fix</c> writes, and where.</summary>
public sealed class FixTests
{
    /// <summary>The origin has a slash at its end, which a safe fix takes off (CORS303).</summary>
    private static readonly string s_fixable = Templates.WithError.Replace(
        "'*'",
        "'https://a.example/'",
        StringComparison.Ordinal
    );

    private static readonly string s_fixed = Templates.WithError.Replace(
        "'*'",
        "'https://a.example'",
        StringComparison.Ordinal
    );

    [Fact]
    public void The_file_is_rewritten()
    {
        using TempFolder folder = With(s_fixable);

        var ran = Ran.In(folder, "fix", "--only", "CORS303", "t.yaml");

        Assert.Equal(s_fixed, folder.Read("t.yaml"));
        Assert.Contains("fixed[CORS303] t.yaml: ", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_shown_and_nothing_written()
    {
        using TempFolder folder = With(s_fixable);

        var ran = Ran.In(folder, "fix", "--diff", "--only", "CORS303", "t.yaml");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("--- a/t.yaml\n+++ b/t.yaml\n@@ ", ran.Out, StringComparison.Ordinal);
        Assert.Contains("would fix[CORS303]", ran.Error, StringComparison.Ordinal);
        Assert.Equal(s_fixable, folder.Read("t.yaml"));
    }

    [Fact]
    public void Without_a_difference_the_exit_code_is_0()
    {
        using TempFolder folder = With(Templates.WithoutApi);

        var ran = Ran.In(folder, "fix", "--diff");

        Assert.Equal((0, ""), (ran.Code, ran.Out));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void Standard_input_goes_to_standard_output(string mark)
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder.Root, mark + s_fixable, "fix", "-", "--only", "CORS303");

        Assert.Equal(mark + s_fixed, ran.Out);
        Assert.Contains("fixed[CORS303] <stdin>", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_that_is_none_of_ours_passes_through()
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder.Root, "\uFEFFkind: Pod\r\n", "fix", "-");

        Assert.Equal((0, "\uFEFFkind: Pod\r\n"), (ran.Code, ran.Out));
    }

    private static TempFolder With(string content)
    {
        var folder = new TempFolder();
        folder.Write("t.yaml", content);
        return folder;
    }
}
