using System.Xml.Linq;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Tests.Cases;
using CfnCorsLint.Tests.Cli;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Reports;

/// <summary>What a CI system reads of a report of tests.</summary>
public sealed class JUnitReporterTests
{
    [Fact]
    public void A_finding_is_a_test_case_that_fails_and_a_file_without_any_one_that_passes()
    {
        XElement root = Read(Samples.Error, Samples.Blank);

        Assert.Equal(
            [
                $"template.yaml: {Samples.Error.RuleId} {Samples.Error.Message}, 1",
                $"template.yaml: {Samples.Blank.RuleId} {Samples.Blank.Message}, 1",
                "nested/clean.yaml: no findings, 0",
            ],
            root.Descendants("testcase")
                .Select(test =>
                    $"{test.Attribute("classname")?.Value}: {test.Attribute("name")?.Value}, {test.Elements("failure").Count()}"
                )
        );
        Assert.Equal("3", root.Attribute("tests")?.Value);
        Assert.Equal("2", root.Attribute("failures")?.Value);
        Assert.Equal(
            ["2 of 2", "0 of 1"],
            root.Elements("testsuite")
                .Select(suite =>
                    $"{suite.Attribute("failures")?.Value} of {suite.Attribute("tests")?.Value}"
                )
        );
    }

    [Fact]
    public void No_two_test_cases_of_a_file_have_one_name()
    {
        string?[] names =
        [
            .. Read(Samples.Error, Samples.Error, Samples.Error)
                .Descendants("testcase")
                .Select(test => test.Attribute("name")?.Value),
        ];

        Assert.Equal($"{names[0]} (2)", names[1]);
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public void Every_case_of_every_rule_makes_a_report_that_its_schema_takes()
    {
        using var folder = new TempFolder();
        foreach (RuleCase one in RuleCase.All)
        {
            folder.Write(one.RepoPath.Replace('/', '-'), one.Input.Content);
        }

        var report = XDocument.Parse(Ran.In(folder, "check", "--notes", "--format", "junit").Out);

        Assert.True(report.Descendants("failure").Count() > 500);
        Assert.Empty(JUnitSchema.Refused(report));
    }

    [Fact]
    public void What_a_schema_does_not_know_is_refused()
    {
        XDocument report = Read(Samples.Error, Samples.Blank).Document!;
        XElement[] tests = [.. report.Descendants("testcase")];
        tests[0].SetAttributeValue("line", 1);
        tests[1].SetAttributeValue("classname", null);
        tests[2].SetAttributeValue("name", "no findings");
        tests[2].Parent!.Add(new XElement(tests[2]));

        string[] refused = [.. JUnitSchema.Refused(report)];

        Assert.Equal(3, refused.Length);
        Assert.Contains("'line'", refused[0], StringComparison.Ordinal);
        Assert.Contains("'classname'", refused[1], StringComparison.Ordinal);
        Assert.Contains("duplicate", refused[2], StringComparison.Ordinal);
    }

    [Fact]
    public void What_XML_cannot_hold_is_an_escape()
    {
        Finding evil = Samples.Error with { Message = "bell \a, \uFFFE and \e[2J ]]> <b>&" };

        XElement failure = Assert.Single(Read(evil).Descendants("failure"));

        Assert.Contains("bell \\x07, ", failure.Value, StringComparison.Ordinal);
        Assert.Contains("]]> <b>&", failure.Attribute("message")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_fail_no_test() => Assert.Empty(Read(Samples.Note).Descendants("failure"));

    private static XElement Read(params Finding[] findings) =>
        XDocument
            .Parse(
                Samples.Write(new JUnitReporter(new ReportStyle()), Samples.ReportOf([.. findings]))
            )
            .Root!;
}
