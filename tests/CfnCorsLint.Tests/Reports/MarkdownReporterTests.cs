using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;

namespace CfnCorsLint.Tests.Reports;

/// <summary>What GitHub makes of a summary.</summary>
public sealed class MarkdownReporterTests
{
    private static readonly MarkdownReporter s_reporter = new(new ReportStyle());

    [Fact]
    public void What_a_template_says_is_text()
    {
        Finding evil = Samples.Error with { Message = "'|`<b>' [x](javascript:1)\n# **" };

        string written = Samples.Write(s_reporter, Samples.ReportOf(evil));

        Assert.Contains(
            @"'\|\`\<b\>' \[x\]\(javascript:1\) \# \*\*",
            written,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fence_is_longer_than_any_in_the_text() =>
        Assert.StartsWith(
            "`````text\na ```` b\n",
            MarkdownText.Fenced("a ```` b"),
            StringComparison.Ordinal
        );

    [Fact]
    public void However_many_findings_it_stays_below_a_mebibyte()
    {
        ImmutableArray<Finding> many = [.. Enumerable.Repeat(Samples.Error, 20_000)];

        string written = Samples.Write(s_reporter, Samples.ReportOf(many));

        Assert.InRange(Encoding.UTF8.GetByteCount(written), 900_000, 1_000_000);
        Assert.Contains(" more findings not listed.\n", written, StringComparison.Ordinal);
        Assert.EndsWith(" more findings.\n", written, StringComparison.Ordinal);
    }
}
