using System.Collections.Immutable;
using System.Text.Json;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Reports;

/// <summary>What code scanning reads.</summary>
public sealed class SarifReporterTests
{
    [Fact]
    public void There_are_at_most_25000_results_and_the_errors_are_among_them()
    {
        ImmutableArray<Finding> many = [.. Enumerable.Repeat(Samples.Blank, 25_000), Samples.Error];

        using JsonDocument json = Read(Samples.ReportOf(many));

        JsonElement results = json.RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Equal(25_000, results.GetArrayLength());
        Assert.Equal("error", results[0].GetProperty("level").GetString());
    }

    [Fact]
    public void Names_of_files_are_addresses_from_the_root()
    {
        var source = new SourceText("../ä b#1.yaml", Samples.Template);
        Finding finding = Samples.Error with
        {
            Location = Samples.Error.Location with { Source = source },
        };

        using JsonDocument json = Read(Samples.ReportOf(finding) with { Folder = "stacks/one" });

        Assert.Contains(
            "\"stacks/%C3%A4%20b%231.yaml\"",
            json.RootElement.GetRawText(),
            StringComparison.Ordinal
        );
    }

    private static JsonDocument Read(Report report) =>
        JsonDocument.Parse(Samples.Write(new SarifReporter(), report));
}
