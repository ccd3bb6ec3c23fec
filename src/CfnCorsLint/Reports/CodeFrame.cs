using System.Globalization;
using CfnCorsLint.Text;

namespace CfnCorsLint.Reports;

/// <summary>Shows a place of a text with the line it is on and carets below it.</summary>
/// <remarks>Of a span over several lines the first is shown.</remarks>
public sealed class CodeFrame
{
    private readonly Palette _palette;

    /// <param name="usesColor">Whether to colour it by ANSI codes.</param>
    /// <param name="gutter">Digits of the greatest line number that is shown beside it.</param>
    public CodeFrame(bool usesColor, int gutter)
    {
        _palette = new Palette(usesColor);
        Gutter = gutter;
    }

    public int Gutter { get; }

    /// <summary>The digits that a frame of the place needs.</summary>
    public static int DigitsOf(SourceText source, TextSpan span) => LineNumber(source, span).Length;

    /// <summary>The arrow, the path and the lines of the place that is at fault.</summary>
    /// <param name="label">A few words behind the carets; <c>""</c> for none.</param>
    public void Write(TextWriter output, SourceText source, TextSpan span, string label, Ink ink) =>
        Write(output, source, span, label, ink, "-->", '^');

    /// <summary>The same of a further place.</summary>
    public void WriteRelated(TextWriter output, SourceText source, TextSpan span, string label) =>
        Write(output, source, span, label, Ink.Frame, ":::", '-');

    /// <summary>A line below a frame: <c>= fix (safe): …</c>.</summary>
    public void WriteNote(TextWriter output, string kind, string text)
    {
        string margin = new(' ', Gutter + 1);
        output.WriteLine(
            $"{margin}{_palette.Paint(Ink.Frame, "=")} {_palette.Paint(Ink.Bold, kind + ":")} {Printable.Of(text)}"
        );
    }

    private void Write(
        TextWriter output,
        SourceText source,
        TextSpan span,
        string label,
        Ink ink,
        string arrow,
        char mark
    )
    {
        string margin = new(' ', Gutter);
        string bar = _palette.Paint(Ink.Frame, "|");
        LinePosition start = source.PositionAt(span.Start);
        var text = LineColumns.Of(source, start.Line);
        int length = Math.Min(start.Column, text.Length);
        FrameLine line = FrameLine.Of(text, length, start.Column + span.Length);
        string path = $"{Printable.Of(source.Path)}:{start.Line + 1}:{start.Column + 1}";
        string carets = new string(mark, line.Width) + (label.Length > 0 ? " " : "");
        string number = LineNumber(source, span).PadLeft(Gutter);
        string shown = line.Text.TrimEnd();

        output.WriteLine($"{margin}{_palette.Paint(Ink.Frame, arrow)} {path}");
        output.WriteLine($"{margin} {bar}");
        output.WriteLine(
            $"{_palette.Paint(Ink.Frame, number)} {bar}{(shown.Length > 0 ? " " : "")}{shown}"
        );
        output.WriteLine(
            $"{margin} {bar} {new string(' ', line.Indent)}{_palette.Paint(ink, carets + Printable.Of(label))}"
        );
    }

    private static string LineNumber(SourceText source, TextSpan span) =>
        (source.LineNumberAt(span.Start) + 1).ToString(CultureInfo.InvariantCulture);
}
