using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes a report of tests in the XML of JUnit, where each file is a suite, and each finding in it a test case that fails; a file without any is one that passes, and a file that could not be checked is one that was skipped.</summary>
/// <remarks>
/// Sources: https://docs.gitlab.com/ci/testing/unit_test_reports/#junit-xml-format-specification, which tells test cases apart by both names and keeps one failure of each,
/// https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd, which refuses attributes beside those
/// </remarks>
public sealed class JUnitReporter : IReporter
{
    private const string Name = "cfncors";

    private const string Clean = "no findings";

    private const string Unchecked = "not checked";

    private readonly ReportStyle _style;
    private readonly TextReporter _text;

    public JUnitReporter(ReportStyle style)
    {
        _style = style.Plain;
        _text = new TextReporter(_style);
    }

    public void Write(Report report, TextWriter output)
    {
        ImmutableArray<(string Path, ImmutableArray<Finding> Findings)> files = FilesOf(report);
        // The text is written to a file of UTF-8, whatever the writer itself says.
        output.WriteLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        using (
            var xml = XmlWriter.Create(
                output,
                new XmlWriterSettings
                {
                    OmitXmlDeclaration = true,
                    Indent = true,
                    NewLineChars = "\n",
                    CloseOutput = false,
                }
            )
        )
        {
            Begin(
                xml,
                "testsuites",
                [
                    ("name", Name),
                    .. CountsOf(
                        files.Sum(file => CasesOf(file.Findings)) + report.Unchecked.Length,
                        files.Sum(file => file.Findings.Length)
                    ),
                ]
            );
            foreach ((string path, ImmutableArray<Finding> findings) in files)
            {
                WriteFile(xml, path, findings);
            }

            foreach (UncheckedFile file in report.Unchecked)
            {
                WriteUnchecked(xml, report.PathOf(file.Path), file);
            }

            xml.WriteEndElement();
        }

        output.WriteLine();
    }

    /// <summary>The files with what is told of each.</summary>
    private ImmutableArray<(string Path, ImmutableArray<Finding> Findings)> FilesOf(Report report)
    {
        ILookup<string, Finding> findings = report
            .Findings.Where(_style.Shows)
            .ToLookup(finding => finding.Location.Source.Path, StringComparer.Ordinal);
        return
        [
            .. ReportCounts
                .PathsIn(report)
                .Select(file => (report.PathOf(file), findings[file].ToImmutableArray())),
        ];
    }

    private static int CasesOf(ImmutableArray<Finding> findings) => Math.Max(1, findings.Length);

    private static (string, string)[] CountsOf(int tests, int failures) =>
        [("tests", Number(tests)), ("failures", Number(failures)), ("errors", "0")];

    private void WriteFile(XmlWriter xml, string path, ImmutableArray<Finding> findings)
    {
        Begin(
            xml,
            "testsuite",
            [
                ("name", path),
                .. CountsOf(CasesOf(findings), findings.Length),
                ("skipped", "0"),
                ("time", "0"),
            ]
        );
        if (findings.IsEmpty)
        {
            BeginCase(xml, Clean, path);
            xml.WriteEndElement();
        }

        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Finding finding in findings)
        {
            BeginCase(xml, Unique($"{finding.RuleId} {finding.Message}", known), path);
            WriteFailure(xml, finding);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteUnchecked(XmlWriter xml, string path, UncheckedFile file)
    {
        Begin(
            xml,
            "testsuite",
            [("name", path), .. CountsOf(1, 0), ("skipped", "1"), ("time", "0")]
        );
        BeginCase(xml, Unchecked, path);
        string place = file.At is { } at ? $"{Number(at.Line + 1)}: " : "";
        Begin(xml, "skipped", [("message", place + file.Why)]);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void BeginCase(XmlWriter xml, string name, string path) =>
        Begin(xml, "testcase", [("name", name), ("classname", path), ("time", "0")]);

    private void WriteFailure(XmlWriter xml, Finding finding)
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        _text.WriteFinding(finding, lines);
        Begin(
            xml,
            "failure",
            [
                ("type", $"{ReportWords.Of(finding.Severity)}[{finding.RuleId}]"),
                ("message", $"{Number(finding.Location.Start.Line + 1)}: {finding.Message}"),
            ]
        );
        xml.WriteString($"{lines}{finding.Url}\n");
        xml.WriteEndElement();
    }

    /// <summary>A name that no other test case of the file has: without the line, so that a finding keeps it where text moves.</summary>
    private static string Unique(string name, Dictionary<string, int> known)
    {
        int before = known.GetValueOrDefault(name);
        known[name] = before + 1;
        return before == 0 ? name : $"{name} ({Number(before + 1)})";
    }

    /// <summary>Begins an element and writes its attributes; a character that XML cannot hold is written as an escape.</summary>
    private static void Begin(
        XmlWriter xml,
        string name,
        ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        xml.WriteStartElement(name);
        foreach ((string attribute, string value) in attributes)
        {
            xml.WriteAttributeString(attribute, Printable.Of(value));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
