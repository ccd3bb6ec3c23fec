using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes a report for code scanning, in SARIF 2.1.0, which holds the pages of the rules and the fixes.</summary>
/// <remarks>Sources: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html and
/// https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning</remarks>
public sealed class SarifReporter : IReporter
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>GitHub refuses a file with more.</summary>
    private const int MostResults = 25_000;

    private const string Root = "%SRCROOT%";

    /// <summary>Goes up when fingerprints are made in another way.</summary>
    private const string FingerprintKey = "cfncors/v1";

    public void Write(Report report, TextWriter output)
    {
        ImmutableArray<Finding> findings = [.. report.Findings];
        if (findings.Length > MostResults)
        {
            findings = report.FindingsByWeight()[..MostResults];
        }

        ImmutableArray<RuleHelp> rules =
        [
            .. findings.DistinctBy(finding => finding.RuleId).Select(RuleHelp.Of),
        ];
        using (var json = new JsonOutput(output, isIndented: true))
        {
            json.BeginObject();
            json.Text("$schema", Schema);
            json.Text("version", "2.1.0");
            json.Objects("runs", [findings], run => WriteRun(run, rules, report, json));
            json.EndObject();
        }

        output.WriteLine();
    }

    private static void WriteRun(
        ImmutableArray<Finding> findings,
        ImmutableArray<RuleHelp> rules,
        Report report,
        JsonOutput json
    )
    {
        json.Object("tool", () => json.Object("driver", () => WriteDriver(rules, report, json)));
        json.Object("automationDetails", () => json.Text("id", "cfncors/"));
        json.Object(
            "originalUriBaseIds",
            () =>
                json.Object(
                    Root,
                    () => WriteMessage("description", "The root of the repository.", json)
                )
        );
        json.Objects(
            "invocations",
            [report],
            run =>
            {
                json.Flag("executionSuccessful", !run.HasFailed);
                json.Objects(
                    "toolExecutionNotifications",
                    run.Unchecked,
                    file => WriteUnchecked(file, run, json)
                );
            }
        );
        json.Text("columnKind", "utf16CodeUnits");
        var places = rules.Select((rule, at) => (rule.Id, at)).ToDictionary();
        json.Objects(
            "results",
            findings,
            finding => WriteResult(finding, places[finding.RuleId], report, json)
        );
    }

    private static void WriteDriver(ImmutableArray<RuleHelp> rules, Report report, JsonOutput json)
    {
        json.Text("name", "cfncors");
        json.Text("fullName", "CfnCorsLint");
        json.Text("version", report.ToolVersion);
        json.Text("semanticVersion", report.ToolVersion);
        json.Text("informationUri", ToolPages.Home);
        json.Objects("rules", rules, rule => WriteRule(rule, json));
    }

    private static void WriteRule(RuleHelp rule, JsonOutput json)
    {
        json.Text("id", rule.Id);
        json.Text("name", rule.Name);
        WriteMessage("shortDescription", rule.Summary, json);
        WriteMessage("fullDescription", rule.Summary, json);
        json.Object("defaultConfiguration", () => json.Text("level", LevelOf(rule.Severity)));
        json.Text("helpUri", rule.Url);
        json.Object(
            "help",
            () =>
            {
                json.Text("text", $"{rule.Summary} See {rule.Url}");
                json.TextIfAny("markdown", rule.Page);
            }
        );
        json.Object(
            "properties",
            () =>
            {
                json.Texts("tags", ["cors", "aws", "api-gateway"]);
                json.Text("precision", "very-high");
            }
        );
    }

    private static void WriteResult(Finding finding, int ruleIndex, Report report, JsonOutput json)
    {
        json.Text("ruleId", finding.RuleId);
        json.Number("ruleIndex", ruleIndex);
        json.Text("level", LevelOf(finding.Severity));
        WriteMessage("message", finding.Message, json);
        json.Objects(
            "locations",
            [finding.Location],
            place => WritePlace(place.Source, place.Span, report, json)
        );
        if (!finding.Related.IsEmpty)
        {
            json.Objects(
                "relatedLocations",
                finding.Related,
                place => WriteRelated(place, report, json)
            );
        }

        json.Object(
            "partialFingerprints",
            () => json.Text(FingerprintKey, finding.Fingerprint.Hash)
        );
        if (finding.Fix is { Edits.IsEmpty: false } fix && fix.Trust != Trust.DisplayOnly)
        {
            json.Objects("fixes", [fix], one => WriteFix(one, finding.EditedSource, report, json));
        }
    }

    private static void WriteRelated(Location place, Report report, JsonOutput json)
    {
        WritePlace(place.Source, place.Span, report, json);
        if (place.Label.Length > 0)
        {
            WriteMessage("message", place.Label, json);
        }
    }

    private static void WriteFix(Fix fix, SourceText edited, Report report, JsonOutput json)
    {
        string trust = fix.Trust == Trust.Safe ? "" : " (unsafe)";
        WriteMessage("description", fix.Title + trust, json);
        json.Objects(
            "artifactChanges",
            [edited],
            source =>
            {
                WriteArtifact(source.Path, report, json);
                json.Objects(
                    "replacements",
                    fix.Edits,
                    edit =>
                    {
                        WriteRegion("deletedRegion", source, edit.Span, json);
                        json.Object("insertedContent", () => json.Text("text", edit.NewText));
                    }
                );
            }
        );
    }

    private static void WritePlace(
        SourceText source,
        TextSpan span,
        Report report,
        JsonOutput json
    ) =>
        json.Object(
            "physicalLocation",
            () =>
            {
                WriteArtifact(source.Path, report, json);
                WriteRegion("region", source, span, json);
            }
        );

    /// <summary>What a run that ended well did not read: without it an alert of the file would seem repaired.</summary>
    private static void WriteUnchecked(UncheckedFile file, Report report, JsonOutput json)
    {
        json.Text("level", "error");
        WriteMessage("message", $"The file was not checked: {file.Why}", json);
        json.Objects(
            "locations",
            [file],
            one =>
                json.Object(
                    "physicalLocation",
                    () =>
                    {
                        WriteArtifact(one.Path, report, json);
                        if (one.At is { } at)
                        {
                            json.Object(
                                "region",
                                () =>
                                {
                                    json.Number("startLine", at.Line + 1);
                                    json.Number("startColumn", at.Column + 1);
                                }
                            );
                        }
                    }
                )
        );
    }

    private static void WriteArtifact(string shown, Report report, JsonOutput json) =>
        json.Object(
            "artifactLocation",
            () =>
            {
                string path = report.PathOf(shown);
                bool isInside =
                    !path.StartsWith('/') && !path.StartsWith("../", StringComparison.Ordinal);
                json.Text("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
                json.TextIfAny("uriBaseId", isInside ? Root : null);
            }
        );

    private static void WriteRegion(string name, SourceText source, TextSpan span, JsonOutput json)
    {
        LinePosition start = source.PositionAt(span.Start);
        LinePosition end = source.PositionAt(span.End);
        json.Object(
            name,
            () =>
            {
                json.Number("startLine", start.Line + 1);
                json.Number("startColumn", start.Column + 1);
                json.Number("endLine", end.Line + 1);
                json.Number("endColumn", end.Column + 1);
            }
        );
    }

    /// <summary>A text in which nothing is a link: <c>[words](target)</c> is one there.</summary>
    /// <remarks>Source: SARIF 2.1.0, 3.11.6</remarks>
    private static void WriteMessage(string name, string text, JsonOutput json) =>
        json.Object(
            name,
            () => json.Text("text", text.Replace("](", "] (", StringComparison.Ordinal))
        );

    private static string LevelOf(Severity severity) => ReportWords.Of(severity);
}
