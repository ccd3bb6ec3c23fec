using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>Which lines of a text count as changed.</summary>
public sealed class LineComparisonTests
{
    [Theory]
    [InlineData("a b c", "a b c", "")]
    [InlineData("", "", "")]
    [InlineData("", "a", "0-1")]
    [InlineData("a b c", "a x c", "1-2")]
    [InlineData("a b c", "a x y c", "1-3")]
    [InlineData("a b c", "x a b c y", "0-1 4-5")]
    [InlineData("a b c d e", "a x c y e", "1-2 3-4")]
    // Of a gap the lines beside it count.
    [InlineData("a b c", "a c", "0-2")]
    [InlineData("a b c", "b c", "-1-1")]
    [InlineData("a b c", "a b", "1-3")]
    [InlineData("a", "", "-1-1")]
    // A line that is there twice.
    [InlineData("a a", "a a a", "2-3")]
    public void Lines_are_compared(string before, string after, string expected) =>
        Assert.Equal(expected, Changed(before.Split(' '), after.Split(' '), "\n", "\n"));

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\r\n", "\n")]
    [InlineData("\n", "\r")]
    public void Line_breaks_are_not(string before, string after) =>
        Assert.Equal("1-2", Changed(["a", "b", "c"], ["a", "x", "c"], before, after));

    [Fact]
    public void A_last_line_break_is_not_either()
    {
        Assert.Empty(LineComparison.ChangedIn(new("a", "x\ny\n"), new("a", "x\ny")));
        Assert.Empty(LineComparison.ChangedIn(new("a", "x\ny"), new("a", "x\ny\n")));
    }

    [Fact]
    public void Texts_that_have_no_line_in_its_place_are_compared()
    {
        string[] many = [.. Enumerable.Range(0, 200_000).Select(number => $"line {number}")];
        string[] some = many[..20_000];

        Assert.NotEqual("", Changed(many, [.. many.Reverse()], "\n", "\n"));
        Assert.NotEqual("", Changed(some, [.. some.Reverse()], "\n", "\n"));
    }

    private static string Changed(
        IEnumerable<string> before,
        IEnumerable<string> after,
        string breakBefore,
        string breakAfter
    ) =>
        string.Join(
            ' ',
            LineComparison
                .ChangedIn(
                    new SourceText("a", string.Join(breakBefore, before)),
                    new SourceText("a", string.Join(breakAfter, after))
                )
                .Select(lines => $"{lines.First}-{lines.End}")
        );
}
