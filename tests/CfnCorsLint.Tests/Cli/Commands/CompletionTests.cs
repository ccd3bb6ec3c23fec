namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>What <c>dotnet-suggest</c> asks when a person presses the tab key.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("ch", "check")]
    [InlineData("check --show", "--show-settings")]
    [InlineData("fix --add", "--add-ignore")]
    [InlineData("check --format s", "sarif")]
    [InlineData("init --pre", "--pre-commit")]
    [InlineData("explain CORS00", "CORS002")]
    public void A_line_is_completed(string line, string expected)
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder, $"[suggest:{line.Length}]", line);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains(expected, ran.Out.Split('\n', StringSplitOptions.TrimEntries));
    }
}
