using System.Text.Json;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Reports;

/// <summary>What GitLab reads of a report of Code Quality.</summary>
/// <remarks>Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format</remarks>
public sealed class GitLabReporterTests
{
    private static readonly ReportStyle s_all = new() { ShowsNotes = true };

    [Fact]
    public void Every_finding_has_what_GitLab_demands()
    {
        List<JsonElement> findings = Read(Samples.Error, Samples.Blank, Samples.Note);

        Assert.Equal(3, findings.Count);
        foreach (JsonElement finding in findings)
        {
            Assert.NotEqual("", finding.GetProperty("description").GetString());
            Assert.NotEqual("", finding.GetProperty("check_name").GetString());
            Assert.Contains(
                finding.GetProperty("severity").GetString(),
                (string[])["info", "minor", "major", "critical", "blocker"]
            );
            JsonElement location = finding.GetProperty("location");
            Assert.DoesNotMatch(@"^(/|\.)", location.GetProperty("path").GetString());
            Assert.True(location.GetProperty("lines").GetProperty("begin").GetInt32() > 0);
        }
    }

    [Theory]
    [InlineData(Severity.Error, true, "blocker")]
    [InlineData(Severity.Error, false, "critical")]
    [InlineData(Severity.Warning, false, "minor")]
    [InlineData(Severity.Note, false, "info")]
    public void A_severity_has_the_word_of_GitLab(Severity severity, bool stops, string word) =>
        Assert.Equal(
            word,
            Read(Samples.Error with { Severity = severity, StopsDeployment = stops })[0]
                .GetProperty("severity")
                .GetString()
        );

    [Fact]
    public void No_fingerprint_stands_twice_and_none_depends_on_what_follows()
    {
        string?[] one = Fingerprints(Read(Samples.Error));
        string?[] two = Fingerprints(Read(Samples.Error, Samples.Error));

        Assert.Equal(2, two.Distinct().Count());
        Assert.Equal(one[0], two[0]);
    }

    [Fact]
    public void Notes_are_left_out_unless_they_are_asked_for() =>
        Assert.Equal(
            "[]\n",
            Samples.Write(new GitLabReporter(new ReportStyle()), Samples.ReportOf(Samples.Note))
        );

    private static string?[] Fingerprints(List<JsonElement> findings) =>
        [.. findings.ConvertAll(one => one.GetProperty("fingerprint").GetString())];

    private static List<JsonElement> Read(params Finding[] findings)
    {
        using var json = JsonDocument.Parse(
            Samples.Write(new GitLabReporter(s_all), Samples.ReportOf([.. findings]))
        );
        return [.. json.RootElement.Clone().EnumerateArray()];
    }
}
