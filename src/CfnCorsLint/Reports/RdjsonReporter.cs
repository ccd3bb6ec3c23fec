using System.Text;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes a report for reviewdog, which shows safe fixes as suggestions that a reviewer takes by one click.</summary>
/// <remarks>Lines and columns count from 1, columns in bytes of UTF-8, ends are exclusive.
/// Source: https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto</remarks>
public sealed class RdjsonReporter : IReporter
{
    public void Write(Report report, TextWriter output)
    {
        using (var json = new JsonOutput(output, isIndented: true))
        {
            json.BeginObject();
            json.Object(
                "source",
                () =>
                {
                    json.Text("name", "cfncors");
                    json.Text("url", ToolPages.Home);
                }
            );
            json.Objects(
                "diagnostics",
                report.Findings,
                finding => WriteFinding(finding, report, json)
            );
            json.EndObject();
        }

        output.WriteLine();
    }

    private static void WriteFinding(Finding finding, Report report, JsonOutput json)
    {
        Location place = finding.Location;
        json.Text("message", finding.Message);
        json.Object(
            "location",
            () =>
            {
                json.Text("path", report.PathOf(place.Source));
                WriteRange(place.Source, place.Span, json);
            }
        );
        json.Text("severity", SeverityOf(finding.Severity));
        json.Object(
            "code",
            () =>
            {
                json.Text("value", finding.RuleId);
                json.Text("url", finding.Url);
            }
        );
        if (SuggestionOf(finding) is { } suggestion)
        {
            json.Objects(
                "suggestions",
                [suggestion],
                edit =>
                {
                    WriteRange(place.Source, edit.Span, json);
                    json.Text("text", edit.NewText);
                }
            );
        }
    }

    /// <summary>All edits of a fix as one, since each suggestion is taken by itself.</summary>
    /// <remarks>A comment stands on the lines of its suggestion: where those are others than the finding's, it would speak of the wrong place, or be dropped.
    /// Source: https://github.com/reviewdog/reviewdog/blob/master/service/github/github.go (githubCommentLineRange)</remarks>
    /// <returns><see langword="null"/> when there is none, or it lies in another file or on other lines.</returns>
    private static TextEdit? SuggestionOf(Finding finding)
    {
        if (
            finding.Fix is not { Trust: Trust.Safe, Edits.IsEmpty: false } fix
            || finding.EditedSource.Path != finding.Location.Source.Path
        )
        {
            return null;
        }

        SourceText before = finding.EditedSource;
        int start = fix.Edits.Min(edit => edit.Span.Start);
        int end = fix.Edits.Max(edit => edit.Span.End);
        LinePosition first = before.PositionAt(start);
        LinePosition last = before.PositionAt(end);
        if (first.Line < finding.Location.Start.Line || last.Line > finding.Location.End.Line)
        {
            return null;
        }

        string after = before.WithEdits(fix.Edits).Content;
        int behind = before.Content.Length - end;
        return new TextEdit(new TextSpan(start, end), after[start..^behind]);
    }

    private static void WriteRange(SourceText source, TextSpan span, JsonOutput json) =>
        json.Object(
            "range",
            () =>
            {
                WritePosition("start", source, span.Start, json);
                WritePosition("end", source, span.End, json);
            }
        );

    private static void WritePosition(string name, SourceText source, int offset, JsonOutput json)
    {
        int line = source.LineNumberAt(offset);
        ReadOnlySpan<char> before = source.Content.AsSpan(source.StartOfLine(line)..offset);
        int column = Encoding.UTF8.GetByteCount(before);
        json.Object(
            name,
            () =>
            {
                json.Number("line", line + 1);
                json.Number("column", column + 1);
            }
        );
    }

    private static string SeverityOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "ERROR",
            Severity.Warning => "WARNING",
            _ => "INFO",
        };
}
