using System.Xml.Linq;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Reports;

/// <summary>What a CI system reads of a report of tests.</summary>
public sealed class JUnitReporterTests
{
    /// <summary>Of each element what it must have, what it may have besides, and what may stand in it.</summary>
    /// <remarks>Source: https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd</remarks>
    private static readonly Dictionary<string, (string Must, string May, string Holds)> s_elements =
        new()
        {
            ["testsuites"] = ("", "name time tests failures errors", "testsuite"),
            ["testsuite"] = (
                "name tests failures errors",
                "group time skipped timestamp hostname id package file log url",
                "testsuite properties testcase system-out system-err"
            ),
            ["testcase"] = (
                "name",
                "time classname group",
                "skipped error failure system-out system-err"
            ),
            ["failure"] = ("", "type message", ""),
        };

    [Fact]
    public void A_file_is_a_test_case_and_a_finding_a_failure()
    {
        XElement suite = Read(Samples.Error, Samples.Blank).Element("testsuite")!;

        Assert.Equal(
            ["template.yaml: 2", "nested/clean.yaml: 0"],
            suite
                .Elements("testcase")
                .Select(file =>
                    $"{file.Attribute("name")?.Value}: {file.Elements("failure").Count()}"
                )
        );
        Assert.Equal("2", suite.Attribute("tests")?.Value);
        Assert.Equal("1", suite.Attribute("failures")?.Value);
    }

    [Fact]
    public void Elements_and_attributes_are_those_of_the_schema()
    {
        XElement root = Read(Samples.Error, Samples.Blank);

        Assert.Equal("testsuites", root.Name);
        foreach (XElement element in root.DescendantsAndSelf())
        {
            (string must, string may, string holds) = s_elements[element.Name.LocalName];
            HashSet<string> has = [.. element.Attributes().Select(one => one.Name.LocalName)];
            HashSet<string> held = [.. element.Elements().Select(one => one.Name.LocalName)];
            Assert.Subset(Words($"{must} {may}"), has);
            Assert.Superset(Words(must), has);
            Assert.Subset(Words(holds), held);
        }
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

    private static HashSet<string> Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static XElement Read(params Finding[] findings) =>
        XDocument
            .Parse(
                Samples.Write(new JUnitReporter(new ReportStyle()), Samples.ReportOf([.. findings]))
            )
            .Root!;
}
