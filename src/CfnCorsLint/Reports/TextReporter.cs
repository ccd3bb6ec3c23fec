using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes a report for people at a terminal: each finding with the lines it is about, and a summary.</summary>
public sealed class TextReporter : IReporter
{
    /// <summary>Further places that are shown with their lines; the others are counted.</summary>
    private const int MostRelated = 3;

    /// <summary>Lines of an insertion that are shown.</summary>
    private const int MostNewLines = 40;

    /// <summary>Columns of such a line: it is there to be copied, wherever the window ends.</summary>
    private const int LongestNewLine = 400;

    /// <summary>Stands for a line that tells a place, and is no line of the text.</summary>
    private const char PlaceSign = '@';

    /// <summary>How many blanks stand before text that goes on from the line above.</summary>
    private const int Hang = 4;

    private readonly ReportStyle _style;
    private readonly Palette _palette;

    public TextReporter(ReportStyle style)
    {
        _style = style;
        _palette = Palette.Of(style);
    }

    public void Write(Report report, TextWriter output)
    {
        ImmutableArray<Finding> shown = [.. report.WorstFirst.Where(_style.Shows)];
        foreach (Finding finding in shown)
        {
            WriteFinding(finding, output);
            output.WriteLine();
        }

        if (report.Fixes is { } fixes)
        {
            WriteFixes(fixes, output);
        }

        if (_style.ShowsUnknown)
        {
            WriteUnknowns(report, output);
        }

        if (!_style.IsQuiet)
        {
            WriteSummary(report, _style, output);
            if (!shown.IsEmpty)
            {
                output.WriteLine(
                    $"more on a rule: {_palette.Paint(TextRole.Bold, $"cfncors explain {shown[0].RuleId}")}"
                );
            }
        }
    }

    /// <summary>The last line, or where nothing was checked that and why.</summary>
    internal static void WriteSummary(Report report, ReportStyle style, TextWriter output)
    {
        string[] lines = report.Nothing.IsEmpty
            ? [SummaryLine.Of(report, style)]
            : [.. report.Nothing.Select(Printable.AtStart)];
        foreach (string line in lines.SelectMany(line => WrappedText.Of(line, style.Width, 2)))
        {
            output.WriteLine(line);
        }
    }

    /// <summary>One finding with the lines it is about.</summary>
    internal void WriteFinding(Finding finding, TextWriter output)
    {
        Location place = finding.Location;
        ImmutableArray<Location> related = [.. finding.Related.Take(MostRelated)];
        int gutter = related
            .Append(place)
            .Max(shown => CodeFrame.DigitsOf(shown.Source, shown.Span));
        var frame = new CodeFrame(_style, gutter);
        TextRole textRole = ReportWords.InkOf(finding.Severity);

        string message = $"{finding.RuleName}: {Printable.Of(finding.Message)}";
        WriteLine(
            $"{_palette.Head(finding)} {_palette.Paint(TextRole.Bold, message)}",
            Hang,
            output
        );
        frame.Write(output, place.Source, place.Span, place.Label, textRole);
        foreach (Location other in related)
        {
            frame.WriteRelated(output, other.Source, other.Span, other.Label);
        }

        if (finding.Related.Length > related.Length)
        {
            int more = finding.Related.Length - related.Length;
            frame.WriteNote(output, "related", $"{ReportWords.Counted(more, "more place")}");
        }

        if (finding.Browser is { } browser)
        {
            frame.WriteNote(output, "browser", browser);
        }

        if (finding.Fix is { } fix)
        {
            WriteFix(fix, frame, output);
        }
    }

    private void WriteFix(Fix fix, CodeFrame frame, TextWriter output)
    {
        string trust = ReportWords.Of(fix.Trust).Replace('-', ' ');
        string title = fix.Why is { } why ? $"{fix.Title} ({why.TrimEnd('.')})" : fix.Title;
        frame.WriteNote(output, $"fix ({trust})", title);
        if (fix.Trust == Trust.DisplayOnly)
        {
            WriteNewLines(fix, frame, output);
        }
    }

    /// <summary>Writes the lines that a person has to add, after filling in their blanks, or to take away.</summary>
    private void WriteNewLines(Fix fix, CodeFrame frame, TextWriter output)
    {
        bool areSeveral = fix.Edits.Length > 1;
        var lines = fix
            .Edits.SelectMany(edit =>
                areSeveral
                    ? Shown(fix, edit).Prepend((PlaceSign, PlaceOf(fix, edit)))
                    : Shown(fix, edit)
            )
            .ToList();
        string margin = new(' ', frame.Gutter + 3);
        foreach ((char sign, string line) in lines.Take(MostNewLines))
        {
            if (sign == PlaceSign)
            {
                output.WriteLine($"{margin}{_palette.Paint(TextRole.Frame, line)}");
                continue;
            }

            string text = FrameLine
                .Of(new LineColumns(line.AsMemory()), 0, line.Length, LongestNewLine)
                .Text;
            TextRole textRole = sign == '+' ? TextRole.Good : TextRole.Removed;
            output.WriteLine($"{margin}{_palette.Paint(textRole, $"{sign} {text}")}");
        }

        if (lines.Count > MostNewLines)
        {
            output.WriteLine($"{margin}  …");
        }
    }

    /// <summary>Where an edit stands, so that nobody takes two places for one.</summary>
    private static string PlaceOf(Fix fix, TextEdit edit)
    {
        if (fix.Source is not { } source)
        {
            return "";
        }

        LinePosition start = source.PositionAt(edit.Span.Start);
        bool isBefore = edit.Span.IsEmpty && start.Column == 0;
        string word =
            edit.Span.IsEmpty && (isBefore || edit.NewText.StartsWith('\n')) ? "after " : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{word}line {start.Line + (isBefore ? 0 : 1)}:"
        );
    }

    /// <summary>The lines that an edit adds; where it only takes away, also the lines that it takes away or shortens.</summary>
    private static IEnumerable<(char Sign, string Line)> Shown(Fix fix, TextEdit edit)
    {
        string before =
            fix.Source is { } source && AreLines(source, edit.Span) ? source.Slice(edit.Span) : "";
        string taken = edit.NewText.Length < before.Length ? before : "";
        return Lines('-', taken).Concat(Lines('+', edit.NewText));
    }

    private static bool AreLines(SourceText source, TextSpan span) =>
        !span.IsEmpty
        && span.Start == source.StartOfLine(source.LineNumberAt(span.Start))
        && (
            span.End == source.StartOfLine(source.LineNumberAt(span.End))
            || span.End == source.EndOfLine(source.LineNumberAt(span.End))
        );

    private static IEnumerable<(char Sign, string Line)> Lines(char sign, string text) =>
        text.ReplaceLineEndings("\n")
            .Split('\n')
            .Where(line => line.Trim().Length > 0)
            .Select(line => (sign, line));

    private void WriteFixes(FixSummary fixes, TextWriter output)
    {
        foreach (Finding finding in _style.IsQuiet ? [] : fixes.Fixed)
        {
            string done = _palette.Paint(TextRole.Good, fixes.IsWritten ? "fixed" : "would fix");
            string title = Printable.Of(finding.Fix?.Title ?? finding.Message);
            WriteLine(
                $"{done}[{finding.RuleId}] {Printable.Of(finding.Location.Source.Path)}: {title}",
                Hang,
                output
            );
        }

        foreach (Finding finding in fixes.Renewals)
        {
            LinePosition at = finding.Location.Start;
            WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_palette.Head(finding)} {Printable.Of(finding.Location.Source.Path)}:{at.Line + 1}: {Printable.Of(finding.Message)}"
                ),
                Hang,
                output
            );
        }

        foreach ((Finding finding, string why) in fixes.LeftOut)
        {
            string left = _palette.Paint(TextRole.Warning, "left out");
            WriteLine(
                $"{left}[{finding.RuleId}] {Printable.Of(finding.Location.Source.Path)}: {Printable.Of(why)}",
                Hang,
                output
            );
        }

        if ((_style.IsQuiet ? 0 : fixes.Fixed.Length) + fixes.LeftOut.Length > 0)
        {
            output.WriteLine();
        }
    }

    private void WriteLine(string text, int hang, TextWriter output)
    {
        foreach (string line in WrappedText.Of(text, _style.Width, hang))
        {
            output.WriteLine(line);
        }
    }

    private void WriteUnknowns(Report report, TextWriter output)
    {
        UnknownFact[] unknowns = [.. report.Files.SelectMany(file => file.Unknowns)];
        if (unknowns.Length > 0)
        {
            foreach (UnknownFact unknown in unknowns)
            {
                LinePosition at = unknown.Source.PositionAt(unknown.Place.Start);
                string place = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Printable.Of(unknown.Source.Path)}:{at.Line + 1}:{at.Column + 1}"
                );
                WriteLine(
                    $"unknown: {place}: {Printable.Of(UnknownWords.Of(unknown))}",
                    Hang,
                    output
                );
            }

            output.WriteLine();
        }
    }
}
