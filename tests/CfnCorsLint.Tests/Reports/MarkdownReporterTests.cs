using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views;

namespace CfnCorsLint.Tests.Reports;

/// <summary>What GitHub makes of a summary.</summary>
public sealed class MarkdownReporterTests
{
    private static readonly MarkdownReporter s_reporter = new(new ReportStyle());

    [Fact]
    public void However_many_APIs_there_are_it_stays_below_a_mebibyte()
    {
        var route = new RouteView(
            "/orders",
            null,
            [new MethodView("GET", "mock", "NONE", false, 1, null)],
            new PreflightView("nobody", null, null, null, null, []),
            [
                Mark(Truth.True, "nobody"),
                Mark(Truth.False),
                Mark(Truth.Unknown),
                Mark(Truth.True),
                Mark(null),
                Mark(Truth.True),
            ]
        );
        var api = new ApiView(
            "Api",
            ApiKind.Rest,
            ApiDefinition.Resources,
            MeansCors: true,
            null,
            [],
            [.. Enumerable.Repeat(route, 100)]
        );
        var view = new InspectView("a.yaml", TemplateKind.Sam, [api]);
        ImmutableArray<Finding> findings = [.. Enumerable.Repeat(Samples.Error, 20_000)];
        Report report = Samples.ReportOf(findings) with
        {
            Views = [.. Enumerable.Repeat(view, 1000)],
        };

        string written = Samples.Write(s_reporter, report);

        Assert.InRange(Encoding.UTF8.GetByteCount(written), 900_000, 1_000_000);
        Assert.Contains(" more APIs not shown.\n", written, StringComparison.Ordinal);
        Assert.Contains(
            "| /orders | GET | ✓ nobody | ✗ | ? | ✓ | – | ✓ |",
            written,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "https://github.com/o/r/blob/c0ffee/template.yaml#L4")]
    [InlineData(
        "a (b)/ü",
        "https://github.com/o/r/blob/c0ffee/a%20%28b%29/%C3%BC/template.yaml#L4"
    )]
    public void A_place_leads_to_the_line_that_was_checked(string folder, string address)
    {
        Report report = Samples.ReportOf(Samples.Error) with
        {
            Folder = folder,
            Pages = new FilePages("https://github.com/o/r/blob/c0ffee"),
        };

        Assert.Contains(
            $"template.yaml:4]({address}) | ",
            Samples.Write(s_reporter, report),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_outside_of_the_repository_has_no_page() =>
        Assert.Null(new FilePages("https://github.com/o/r/blob/c0ffee").AddressOf("../a.yaml", 1));

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

    private static RouteMark Mark(Truth? passes, string words = "") =>
        new(passes, words, "", null, null);
}
