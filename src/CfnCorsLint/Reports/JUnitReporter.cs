using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes a report of tests in the XML of JUnit, where each file is a test case, and each finding in it a failure.</summary>
/// <remarks>Source: https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd</remarks>
public sealed class JUnitReporter : IReporter
{
    private const string Name = "cfncors";

    private readonly ReportStyle _style;
    private readonly TextReporter _text;

    public JUnitReporter(ReportStyle style)
    {
        _style = style.Plain;
        _text = new TextReporter(_style);
    }

    public void Write(Report report, TextWriter output)
    {
        ImmutableArray<string> files = [.. ReportCounts.PathsIn(report)];
        ILookup<string, Finding> findings = report
            .Findings.Where(_style.Shows)
            .ToLookup(finding => finding.Location.Source.Path, StringComparer.Ordinal);
        (string, string)[] counts =
        [
            ("tests", Number(files.Length)),
            // Test cases that fail, whatever the number of their failures.
            ("failures", Number(findings.Count)),
            ("errors", "0"),
        ];
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
            Begin(xml, "testsuites", [("name", Name), .. counts]);
            Begin(xml, "testsuite", [("name", Name), .. counts, ("skipped", "0"), ("time", "0")]);
            foreach (string file in files)
            {
                WriteFile(xml, report.PathOf(file), findings[file]);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.WriteLine();
    }

    private void WriteFile(XmlWriter xml, string path, IEnumerable<Finding> findings)
    {
        // GitLab tells test cases apart by both names.
        Begin(xml, "testcase", [("name", path), ("classname", Name), ("time", "0")]);
        foreach (Finding finding in findings)
        {
            using var lines = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            _text.WriteFinding(finding, lines);
            string head = $"{ReportWords.Of(finding.Severity)}[{finding.RuleId}]";
            Begin(
                xml,
                "failure",
                [
                    ("type", head),
                    ("message", $"{Number(finding.Location.Start.Line + 1)}: {finding.Message}"),
                ]
            );
            xml.WriteString($"{lines}{finding.Url}\n");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
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
