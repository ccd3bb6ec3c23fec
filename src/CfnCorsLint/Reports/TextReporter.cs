using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules;
using CfnCorsLint.Text;

namespace CfnCorsLint.Reports;

/// <summary>For people at a terminal: each finding with the lines it is about, and a summary.</summary>
public sealed class TextReporter : IReporter
{
    /// <summary>Further places that are shown with their lines; the others are counted.</summary>
    private const int MostRelated = 3;

    /// <summary>Lines of an insertion that are shown.</summary>
    private const int MostNewLines = 40;

    private readonly ReportStyle _style;
    private readonly Palette _palette;

    public TextReporter(ReportStyle style)
    {
        _style = style;
        _palette = new Palette(style.UsesColor);
    }

    public void Write(Report report, TextWriter output)
    {
        foreach (Finding finding in report.Findings.Where(_style.Shows))
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
        }
    }

    /// <summary>The last line, or where nothing was checked that and why.</summary>
    internal static void WriteSummary(Report report, ReportStyle style, TextWriter output)
    {
        foreach (string line in report.Nothing)
        {
            output.WriteLine(Printable.AtStart(line));
        }

        if (report.Nothing.IsEmpty)
        {
            output.WriteLine(SummaryLine.Of(report, style));
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
        var frame = new CodeFrame(_style.UsesColor, gutter);
        Ink ink = ReportWords.InkOf(finding.Severity);

        string head = _palette.Paint(ink, $"{ReportWords.Of(finding.Severity)}[{finding.RuleId}]");
        string message = $"{finding.RuleName}: {Printable.Of(finding.Message)}";
        output.WriteLine($"{head} {_palette.Paint(Ink.Bold, message)}");
        frame.Write(output, place.Source, place.Span, place.Label, ink);
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
        string trust = ReportWords.Of(fix.Applicability).Replace('-', ' ');
        string title = fix.Why is { } why ? $"{fix.Title} ({why.TrimEnd('.')})" : fix.Title;
        frame.WriteNote(output, $"fix ({trust})", title);
        if (fix.Applicability == Applicability.DisplayOnly)
        {
            WriteNewLines(fix, frame, output);
        }
    }

    /// <summary>What a person is to fill in and add.</summary>
    private void WriteNewLines(Fix fix, CodeFrame frame, TextWriter output)
    {
        var lines = fix
            .Edits.SelectMany(edit => edit.NewText.ReplaceLineEndings("\n").Split('\n'))
            .Where(line => line.Trim().Length > 0)
            .ToList();
        string margin = new(' ', frame.Gutter + 3);
        foreach (string line in lines.Take(MostNewLines))
        {
            string text = FrameLine.Of(new LineColumns(line.AsMemory()), 0, line.Length).Text;
            output.WriteLine($"{margin}{_palette.Paint(Ink.Good, $"+ {text}")}");
        }

        if (lines.Count > MostNewLines)
        {
            output.WriteLine($"{margin}  …");
        }
    }

    private void WriteFixes(FixSummary fixes, TextWriter output)
    {
        foreach (Finding finding in fixes.Fixed)
        {
            string done = _palette.Paint(Ink.Good, fixes.IsWritten ? "fixed" : "would fix");
            string title = Printable.Of(finding.Fix?.Title ?? finding.Message);
            output.WriteLine(
                $"{done}[{finding.RuleId}] {Printable.Of(finding.Location.Source.Path)}: {title}"
            );
        }

        foreach (Finding finding in fixes.Renewals)
        {
            LinePosition at = finding.Location.Start;
            string head = _palette.Paint(
                Ink.Note,
                $"{ReportWords.Of(finding.Severity)}[{finding.RuleId}]"
            );
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{head} {Printable.Of(finding.Location.Source.Path)}:{at.Line + 1}: {Printable.Of(finding.Message)}"
                )
            );
        }

        foreach ((Finding finding, string why) in fixes.LeftOut)
        {
            string left = _palette.Paint(Ink.Warning, "left out");
            output.WriteLine(
                $"{left}[{finding.RuleId}] {Printable.Of(finding.Location.Source.Path)}: {Printable.Of(why)}"
            );
        }

        if (fixes.Fixed.Length + fixes.LeftOut.Length > 0)
        {
            output.WriteLine();
        }
    }

    private static void WriteUnknowns(Report report, TextWriter output)
    {
        bool isAny = false;
        foreach (CheckResult file in report.Files)
        {
            foreach (UnknownFact unknown in file.Unknowns)
            {
                LinePosition at = unknown.Source.PositionAt(unknown.Place.Start);
                string place = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Printable.Of(unknown.Source.Path)}:{at.Line + 1}:{at.Column + 1}"
                );
                output.WriteLine(
                    $"unknown: {place} {Printable.Of(unknown.What)}: {Printable.Of(unknown.Why)}"
                );
                isAny = true;
            }
        }

        if (isAny)
        {
            output.WriteLine();
        }
    }
}
