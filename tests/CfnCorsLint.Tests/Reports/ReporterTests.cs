using System.Text.Json;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Reports;

/// <summary>Each format, written for the same findings.</summary>
public sealed class ReporterTests
{
    private static readonly ReportStyle s_plain = new();

    private static Report Mixed => Samples.ReportOf(Samples.Error, Samples.Blank, Samples.Note);

    private static Report Fixed =>
        Samples.ReportOf(Samples.Blank) with
        {
            Fixes = new FixSummary(
                [Samples.Error],
                [new LeftOutFix(Samples.Blank, "It overlaps another fix.")],
                IsWritten: true
            ),
        };

    [Fact]
    public void Text_shows_the_lines() => Match(new TextReporter(s_plain), Mixed, "findings.txt");

    [Fact]
    public void Text_shows_notes_when_asked() =>
        Match(
            new TextReporter(s_plain with { ShowsNotes = true }),
            Samples.ReportOf(Samples.Note),
            "notes.txt"
        );

    [Fact]
    public void Text_shows_notes_of_selected_rules() =>
        Assert.Contains(
            "note[CORS804]",
            Samples.Write(
                new TextReporter(s_plain with { Selected = ["CORS804"] }),
                Samples.ReportOf(Samples.Note)
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Text_has_colours_when_asked() =>
        Match(
            new TextReporter(s_plain with { UsesColor = true }),
            Samples.ReportOf(Samples.Error),
            "colours.txt"
        );

    [Fact]
    public void Text_tells_what_was_fixed() => Match(new TextReporter(s_plain), Fixed, "fixed.txt");

    [Fact]
    public void Concise_is_a_line_each() =>
        Match(new ConciseReporter(s_plain), Mixed, "concise.txt");

    [Fact]
    public void Json_says_everything() => Match(new JsonReporter(), Mixed, "findings.json");

    [Fact]
    public void Json_tells_what_was_fixed() => Match(new JsonReporter(), Fixed, "fixed.json");

    [Fact]
    public void Json_is_json()
    {
        string written = Samples.Write(new JsonReporter(), Mixed);

        using var json = JsonDocument.Parse(written);
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void Sarif_says_everything() => Match(new SarifReporter(), Mixed, "findings.sarif");

    [Fact]
    public void GitLab_gets_code_quality() =>
        Match(new GitLabReporter(s_plain), Mixed with { Folder = "stacks" }, "findings.gitlab");

    [Fact]
    public void Junit_has_a_test_case_a_file() =>
        Match(new JUnitReporter(s_plain), Mixed, "findings.junit");

    [Fact]
    public void Rdjson_suggests_safe_fixes() =>
        Match(new RdjsonReporter(), Mixed, "findings.rdjson");

    [Fact]
    public void GitHub_gets_annotations() =>
        Match(
            new GitHubReporter(s_plain with { ShowsNotes = true }),
            Mixed with
            {
                Folder = "stacks",
            },
            "findings.github"
        );

    [Fact]
    public void Markdown_is_a_table_and_details() =>
        Match(new MarkdownReporter(s_plain), Mixed, "findings.md");

    [Fact]
    public void Statistics_are_a_line_a_rule() =>
        Match(
            new StatisticsReporter(s_plain),
            Samples.ReportOf(Samples.Blank, Samples.Note, Samples.Error, Samples.Blank),
            "statistics.txt"
        );

    [Fact]
    public void Statistics_are_a_table_in_markdown() =>
        Match(
            new StatisticsMarkdownReporter(s_plain),
            Samples.ReportOf(Samples.Blank, Samples.Error, Samples.Blank),
            "statistics.md"
        );

    [Fact]
    public void Statistics_are_counts_in_json() =>
        Match(
            new StatisticsJsonReporter(),
            Samples.ReportOf(Samples.Blank, Samples.Error, Samples.Blank),
            "statistics.json"
        );

    [Theory]
    [InlineData(false, "No findings in 2 files\n")]
    [InlineData(true, "")]
    public void Nothing_found_is_one_line(bool isQuiet, string expected) =>
        Assert.Equal(
            expected,
            Samples.Write(new TextReporter(s_plain with { IsQuiet = isQuiet }), Samples.ReportOf())
        );

    [Fact]
    public void What_a_template_says_cannot_colour_the_terminal()
    {
        Finding evil = Samples.Error with { Message = "\e[2J\u202Eevil\nline" };

        string written = Samples.Write(new TextReporter(s_plain), Samples.ReportOf(evil));

        Assert.DoesNotContain('\e', written);
        Assert.Contains("\\x1b[2J\\u202eevil line", written, StringComparison.Ordinal);
    }

    private static void Match(IReporter reporter, Report report, string file) =>
        Snapshot.Match(Samples.Write(reporter, report), Samples.PathTo(file));
}
