using System.Text.Json;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Reports;

/// <summary>What reviewdog makes of the suggestions.</summary>
public sealed class RdjsonReporterTests
{
    [Fact]
    public void Columns_are_bytes_and_the_edits_of_a_fix_are_one_suggestion()
    {
        var source = new SourceText("a.yaml", "ä𐐀: 'old'\nb: 'old'\n");
        Finding finding = Samples.Error with
        {
            Location = new Location(source, new TextSpan(3, 18), "", ""),
            Fix = new Fix(
                "Renew both",
                Trust.Safe,
                [
                    new TextEdit(new TextSpan(5, 10), "'new'"),
                    new TextEdit(new TextSpan(14, 19), "'newer'"),
                ],
                [],
                null
            ),
        };

        using var json = JsonDocument.Parse(
            Samples.Write(new RdjsonReporter(), Samples.ReportOf(finding))
        );
        JsonElement diagnostic = json.RootElement.GetProperty("diagnostics")[0];
        JsonElement suggestion = Assert.Single(
            diagnostic.GetProperty("suggestions").EnumerateArray().ToList()
        );

        Assert.Equal(7, ColumnOf(diagnostic.GetProperty("location").GetProperty("range"), "start"));
        Assert.Equal(9, ColumnOf(suggestion.GetProperty("range"), "start"));
        Assert.Equal(9, ColumnOf(suggestion.GetProperty("range"), "end"));
        Assert.Equal("'new'\nb: 'newer'", suggestion.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(10, 0)]
    public void A_suggestion_stands_on_the_lines_of_its_finding_or_nowhere(int start, int count)
    {
        var source = new SourceText("a.yaml", "ab: 'old'\nb: 'old'\n");
        Finding finding = Samples.Error with
        {
            Location = new Location(source, new TextSpan(0, 3), "", ""),
            Fix = new Fix(
                "Renew it",
                Trust.Safe,
                [new TextEdit(new TextSpan(start, start + 3), "x")],
                [],
                null
            ),
        };

        string written = Samples.Write(new RdjsonReporter(), Samples.ReportOf(finding));

        Assert.Equal(count, written.Split("\"suggestions\"").Length - 1);
    }

    private static int ColumnOf(JsonElement range, string end) =>
        range.GetProperty(end).GetProperty("column").GetInt32();
}
