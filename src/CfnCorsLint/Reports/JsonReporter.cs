using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Generators;
using CfnCorsLint.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes a report for programs, as JSON of version 1: all findings with their fixes, notes and unknown values included.</summary>
/// <remarks>Lines and columns count from 1, columns in UTF-16 units, ends are exclusive. What is absent has no key.</remarks>
public sealed class JsonReporter : IReporter
{
    /// <summary>Goes up when a key changes its meaning or goes away.</summary>
    private const int FormatVersion = 1;

    public void Write(Report report, TextWriter output)
    {
        using (var json = new JsonOutput(output, isIndented: true))
        {
            json.BeginObject();
            json.Number("version", FormatVersion);
            json.BeginObject("tool");
            json.Text("name", "cfncors");
            json.Text("version", report.ToolVersion);
            json.EndObject();
            json.Objects("files", report.Files, file => WriteFile(file, json));
            json.Objects(
                "findings",
                report.Findings.Concat(report.Fixes?.Renewals ?? []),
                finding => WriteFinding(finding, json)
            );
            json.Objects(
                "unknown",
                report.Files.SelectMany(file => file.Unknowns),
                unknown => WriteUnknown(unknown, json)
            );
            if (!report.Unchecked.IsEmpty)
            {
                json.Objects("notChecked", report.Unchecked, file => WriteUnchecked(file, json));
            }

            if (report.Fixes is { } fixes)
            {
                json.Objects("fixed", fixes.Fixed, finding => WriteFixed(finding, json));
                json.Objects("leftOut", fixes.LeftOut, left => WriteLeftOut(left, json));
            }

            WriteSummary(report, json);
            json.EndObject();
        }

        output.WriteLine();
    }

    private static void WriteFile(CheckResult file, JsonOutput json)
    {
        json.Text("path", file.Source.Path);
        json.Text("kind", ReportWords.Of(file.Kind));
    }

    private static void WriteFinding(Finding finding, JsonOutput json)
    {
        json.Text("rule", finding.RuleId);
        json.Text("name", finding.RuleName);
        json.Text("severity", ReportWords.Of(finding.Severity));
        json.Text("message", finding.Message);
        json.Text("file", finding.Location.Source.Path);
        WriteSpan(finding.Location.Source, finding.Location.Span, json);
        json.Text("path", finding.Location.Path);
        if (finding.Source is { } made)
        {
            json.Object("source", () => WriteSource(made, json));
        }

        json.TextIfAny("api", finding.Api);
        json.TextIfAny("route", finding.Route);
        json.Objects("related", finding.Related, place => WriteRelated(place, json));
        if (finding.Fix is { } fix)
        {
            json.BeginObject("fix");
            WriteFix(finding.Location.Source, fix, json);
            json.EndObject();
        }

        json.Text("fingerprint", finding.Fingerprint.Hash);
        json.Text("url", finding.Url);
    }

    private static void WriteSource(AuthoredPart made, JsonOutput json)
    {
        json.TextIfAny("tool", AuthoredParts.WordOf(made.Tool));
        json.TextIfAny("construct", made.Construct);
        json.TextIfAny("function", made.Function);
        json.TextIfAny("event", made.Event);
    }

    private static void WriteRelated(Location place, JsonOutput json)
    {
        json.Text("file", place.Source.Path);
        WriteSpan(place.Source, place.Span, json);
        json.Text("path", place.Path);
        json.Text("label", place.Label);
    }

    private static void WriteFix(SourceText source, Fix fix, JsonOutput json)
    {
        json.Text("title", fix.Title);
        json.Text("applicability", ReportWords.Of(fix.Trust));
        SourceText edited = fix.Source ?? source;
        json.TextIfAny("file", edited.Path == source.Path ? null : edited.Path);
        json.Objects(
            "edits",
            fix.Edits,
            edit =>
            {
                WriteSpan(edited, edit.Span, json);
                json.Text("newText", edit.NewText);
            }
        );
    }

    private static void WriteSpan(SourceText source, TextSpan span, JsonOutput json)
    {
        LinePosition start = source.PositionAt(span.Start);
        LinePosition end = source.PositionAt(span.End);
        json.Number("startLine", start.Line + 1);
        json.Number("startColumn", start.Column + 1);
        json.Number("endLine", end.Line + 1);
        json.Number("endColumn", end.Column + 1);
    }

    private static void WriteUnknown(UnknownFact unknown, JsonOutput json)
    {
        json.Text("file", unknown.Source.Path);
        json.Number("line", unknown.Source.LineNumberAt(unknown.Place.Start) + 1);
        json.Text("what", unknown.What);
        json.Text("why", unknown.Why);
    }

    private static void WriteUnchecked(UncheckedFile file, JsonOutput json)
    {
        json.Text("file", file.Path);
        json.NumberIfAny("line", file.At?.Line + 1);
        json.NumberIfAny("column", file.At?.Column + 1);
        json.Text("why", file.Why);
    }

    private static void WriteFixed(Finding finding, JsonOutput json)
    {
        json.Text("rule", finding.RuleId);
        json.Text("file", finding.Location.Source.Path);
        json.Text("title", finding.Fix?.Title ?? "");
        json.Text("applicability", ReportWords.Of(finding.Fix?.Trust ?? Trust.Safe));
    }

    private static void WriteLeftOut(LeftOutFix left, JsonOutput json)
    {
        json.Text("rule", left.Finding.RuleId);
        json.Text("file", left.Finding.Location.Source.Path);
        json.Text("why", left.Why);
    }

    private static void WriteSummary(Report report, JsonOutput json)
    {
        var counts = ReportCounts.Of(report);
        json.BeginObject("summary");
        json.Number("files", counts.Files);
        json.Number("errors", counts.Errors);
        json.Number("warnings", counts.Warnings);
        json.Number("notes", counts.Notes);
        json.Number("fixable", report.CountFixable(Trust.Safe));
        json.EndObject();
    }
}
