using System.Text.RegularExpressions;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Reports;

/// <summary>Lines at the edge of a terminal.</summary>
public sealed partial class WrappedTextTests
{
    [Theory]
    [InlineData("one two three", 40, 2, "one two three")]
    [InlineData("one two three four five six", 20, 2, "one two three four|  five six")]
    [InlineData(
        "    Header: value of some length",
        26,
        6,
        "    Header: value of some|      length"
    )]
    [InlineData(
        "a https://example.com/a-long-address b",
        20,
        0,
        "a|https://example.com/a-long-address|b"
    )]
    [InlineData("\e[1mone two three four\e[0m five", 20, 0, "\e[1mone two three four\e[0m|five")]
    [InlineData(
        "\e]8;;https://a.example/long\e\\one\e]8;;\e\\ two three four",
        20,
        0,
        "\e]8;;https://a.example/long\e\\one\e]8;;\e\\ two three four"
    )]
    public void A_line_ends_at_a_blank(string text, int width, int hang, string expected) =>
        Assert.Equal(expected.Split('|'), WrappedText.Of(text, width, hang));

    [Fact]
    public void Without_a_width_a_line_is_as_long_as_it_is() =>
        Assert.Equal([new string('x', 500)], WrappedText.Of(new string('x', 500), null, 4));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void A_report_breaks_no_word_and_passes_no_edge(int width)
    {
        Report report = Samples.ReportOf(Samples.Error, Samples.Blank);
        var style = new ReportStyle { Width = width };

        string[] lines = Samples.Write(new TextReporter(style), report).Split('\n');
        string whole = Samples.Write(new TextReporter(new ReportStyle()), report);

        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.Equal(Words(whole), Words(string.Join('\n', lines)));
    }

    private static string[] Words(string text) =>
        [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[^\s|]+")]
    private static partial Regex Word();
}
