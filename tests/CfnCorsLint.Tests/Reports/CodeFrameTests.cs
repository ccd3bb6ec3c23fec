using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Tests.Reports;

/// <summary>Where carets stand below a line.</summary>
public sealed class CodeFrameTests
{
    [Theory]
    [InlineData("a: [|b|]", "a: b", "   ^")]
    [InlineData("a:[||]", "a:", "  ^")]
    [InlineData("[||]", "", "^")]
    [InlineData("\ta: [|b|]", "    a: b", "       ^")]
    [InlineData("ab\t[|c|]", "ab  c", "    ^")]
    [InlineData("日本: [|値|]", "日本: 値", "      ^^")]
    [InlineData("e\u0301: [|x|]", "e\u0301: x", "   ^")]
    [InlineData("😀: [|x|]", "😀: x", "    ^")]
    [InlineData("a: [|b\n  c|]", "a: b", "   ^")]
    [InlineData("a: [|b   \r\nc|]", "a: b", "   ^")]
    [InlineData("\e[1m[|x|]", "\\x1b[1mx", "       ^")]
    public void Carets_stand_below_what_they_mean(string marked, string line, string carets)
    {
        string[] lines = Frame(marked);

        Assert.Equal($"1 |{(line.Length > 0 ? " " : "")}{line}", lines[2]);
        Assert.Equal($"  | {carets}", lines[3]);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_span()
    {
        string[] lines = Frame($"{new string('x', 500)}[|mark|]{new string('y', 500)}");

        Assert.Equal($"1 | …{new string('x', 30)}mark{new string('y', 76)}…", lines[2]);
        Assert.Equal($"  | {new string(' ', 31)}^^^^", lines[3]);
    }

    [Fact]
    public void A_long_line_is_cut_behind_an_early_span()
    {
        string[] lines = Frame($"a[|{new string('y', 500)}|]");

        Assert.Equal($"1 | a{new string('y', 109)}…", lines[2]);
        Assert.Equal($"  |  {new string('^', 109)}", lines[3]);
    }

    [Fact]
    public void The_gutter_is_as_wide_as_asked()
    {
        var text = MarkedText.Parse("a: [|b|]");
        using var output = new StringWriter { NewLine = "\n" };
        new CodeFrame(new ReportStyle(), 3).Write(
            output,
            new SourceText("t.yaml", text.Content),
            text.Spans[0],
            "here",
            TextRole.Error
        );

        Assert.Equal("   --> t.yaml:1:4\n    |\n  1 | a: b\n    |    ^ here\n", output.ToString());
    }

    private static string[] Frame(string marked)
    {
        var text = MarkedText.Parse(marked);
        using var output = new StringWriter { NewLine = "\n" };
        new CodeFrame(new ReportStyle(), 1).Write(
            output,
            new SourceText("t.yaml", text.Content),
            text.Spans[0],
            "",
            TextRole.Error
        );
        return output.ToString().Split('\n');
    }
}
