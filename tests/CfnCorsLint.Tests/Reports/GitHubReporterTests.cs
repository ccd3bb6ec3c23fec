using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Reports;

/// <summary>What GitHub's runner reads from the annotations.</summary>
public sealed class GitHubReporterTests
{
    private static readonly GitHubReporter s_reporter = new(new ReportStyle());

    [Fact]
    public void Nothing_in_a_message_or_a_name_ends_the_line_or_the_property()
    {
        var source = new SourceText("a,b::c%0A\r\n.yaml", Samples.Template);
        Finding evil = Samples.Error with
        {
            Message = "100%\n::stop-commands::x",
            Location = Samples.Error.Location with { Source = source },
        };

        string line = Samples.Write(s_reporter, Samples.ReportOf(evil));

        Assert.Equal(1, line.Count(letter => letter == '\n'));
        Assert.StartsWith(
            "::error file=a%2Cb%3A%3Ac%250A%0D%0A.yaml,line=4,col=3,endLine=4,endColumn=18,title=",
            line,
            StringComparison.Ordinal
        );
        Assert.Contains("::100%25 ::stop-commands::x%0A", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_several_lines_there_are_no_columns()
    {
        Finding wide = Samples.Error with
        {
            Location = Samples.Error.Location with { Span = new TextSpan(0, 12) },
        };

        Assert.Contains(
            ",line=1,endLine=2,title=",
            Samples.Write(s_reporter, Samples.ReportOf(wide)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_each_level_ten_are_shown_and_the_others_counted()
    {
        ImmutableArray<Finding> many =
        [
            .. Enumerable.Repeat(Samples.Blank, 13),
            .. Enumerable.Repeat(Samples.Error, 12),
        ];

        string[] lines = Samples.Write(s_reporter, Samples.ReportOf(many)).Split('\n');

        Assert.Equal(10, lines.Count(line => line.StartsWith("::error", StringComparison.Ordinal)));
        Assert.Equal(
            10,
            lines.Count(line => line.StartsWith("::warning", StringComparison.Ordinal))
        );
        Assert.Equal("::notice title=cfncors::5 more findings, see the summary", lines[^2]);
    }

    [Fact]
    public void Findings_on_changed_lines_come_first()
    {
        Report report = Samples.ReportOf(Samples.Error, Samples.Blank) with
        {
            Changed = new ChangedLines(text => text.Path == "template.yaml" ? [(6, 7)] : []),
        };

        Assert.StartsWith(
            "::warning ",
            Samples.Write(s_reporter, report),
            StringComparison.Ordinal
        );
    }
}
