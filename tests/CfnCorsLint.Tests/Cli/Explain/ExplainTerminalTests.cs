using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Explain;

/// <summary>What <c>explain</c> says of a pasted message fits the terminal and does nothing else to it.</summary>
public sealed class ExplainTerminalTests
{
    private const string Host = "https://abcde12345.execute-api.eu-west-1.amazonaws.com";

    [Fact]
    public void Nothing_pasted_gives_orders_to_the_terminal()
    {
        using var folder = new TempFolder();

        var ran = Ran.In(
            folder,
            "explain",
            $"Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://x/\u202e##[error]. (Reason: CORS header ‘Access-Control-Allow-Origin’ does not match ‘\u0007\u001b]0;x‘’)."
        );

        Assert.Equal(0, ran.Code);
        Assert.All(
            ran.Out,
            letter => Assert.True(letter == '\n' || !char.IsControl(letter), $"{(int)letter}")
        );
        Assert.DoesNotContain("##[", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void It_fits_the_terminal_but_for_what_is_to_be_copied(int width)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", File.ReadAllText(Repo.PathTo("fixtures/orders-api.yaml")));

        string shown = Ran.AtTerminal(
            folder.Root,
            width,
            "explain",
            $"Access to fetch at '{Host}/prod/orders' from origin 'https://app.example.com' has been blocked by CORS policy: Method DELETE is not allowed by Access-Control-Allow-Methods in preflight response.",
            "t.yaml",
            "--color",
            "never"
        ).Out;

        Assert.All(
            shown.Split('\n').Where(line => !line.Contains(Host, StringComparison.Ordinal)),
            line => Assert.InRange(line.Length, 0, width)
        );
    }
}
