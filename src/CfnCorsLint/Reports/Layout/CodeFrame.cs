using System.Globalization;
using CfnCorsLint.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Layout;

/// <summary>Shows a place of a text with the line it is on and carets below it.</summary>
/// <remarks>Of a span over several lines the first is shown.</remarks>
public sealed class CodeFrame
{
    /// <summary>Columns of a line that are no text of the file: the bar and the blanks around it.</summary>
    private const int Frame = 3;

    /// <summary>Columns of the marks of what is cut off at both ends.</summary>
    private const int Cuts = 2;

    private readonly Palette _palette;
    private readonly int? _width;

    /// <param name="style">Its colours, and the terminal it must fit.</param>
    /// <param name="gutter">Digits of the greatest line number that is shown beside it.</param>
    public CodeFrame(ReportStyle style, int gutter)
    {
        _palette = Palette.Of(style);
        _width = style.Width;
        Gutter = gutter;
    }

    /// <summary>Columns that a line of the file may take.</summary>
    public int MostColumns =>
        _width is { } width
            ? Math.Min(width - Gutter - Frame - Cuts, FrameLine.MostColumns)
            : FrameLine.MostColumns;

    public int Gutter { get; }

    /// <summary>The digits that a frame of the place needs.</summary>
    public static int DigitsOf(SourceText source, TextSpan span) => LineNumber(source, span).Length;

    /// <summary>The arrow, the path and the lines of the place that is at fault.</summary>
    /// <param name="label">A few words behind the carets; <c>""</c> for none.</param>
    public void Write(
        TextWriter output,
        SourceText source,
        TextSpan span,
        string label,
        TextRole textRole
    ) => Write(output, source, span, label, textRole, "-->", '^');

    /// <summary>Writes a further place that belongs to a finding, with the line around it.</summary>
    public void WriteRelated(TextWriter output, SourceText source, TextSpan span, string label) =>
        Write(output, source, span, label, TextRole.Frame, ":::", '-');

    /// <summary>A line below a frame: <c>= fix (safe): …</c>.</summary>
    public void WriteNote(TextWriter output, string kind, string text)
    {
        string margin = new(' ', Gutter + 1);
        string note =
            $"{margin}{_palette.Paint(TextRole.Frame, "=")} {_palette.Paint(TextRole.Bold, kind + ":")} {Printable.Of(text)}";
        foreach (string line in WrappedText.Of(note, _width, Gutter + Frame))
        {
            output.WriteLine(line);
        }
    }

    private void Write(
        TextWriter output,
        SourceText source,
        TextSpan span,
        string label,
        TextRole textRole,
        string arrow,
        char mark
    )
    {
        string margin = new(' ', Gutter);
        string bar = _palette.Paint(TextRole.Frame, "|");
        LinePosition start = source.PositionAt(span.Start);
        var text = LineColumns.Of(source, start.Line);
        int length = Math.Min(start.Column, text.Length);
        FrameLine line = FrameLine.Of(text, length, start.Column + span.Length, MostColumns);
        string path = $"{Printable.Of(source.Path)}:{start.Line + 1}:{start.Column + 1}";
        string carets = new(mark, line.Width);
        string number = LineNumber(source, span).PadLeft(Gutter);
        string shown = line.Text.TrimEnd();

        output.WriteLine($"{margin}{_palette.Paint(TextRole.Frame, arrow)} {path}");
        output.WriteLine($"{margin} {bar}");
        output.WriteLine(
            $"{_palette.Paint(TextRole.Frame, number)} {bar}{(shown.Length > 0 ? " " : "")}{shown}"
        );
        string below = $"{margin} {bar} ";
        string indent = new(' ', line.Indent);
        string words = Printable.Of(label);
        string marked = words.Length > 0 ? $"{carets} {words}" : carets;
        if (_width is null || line.Indent + DisplayWidth.Of(marked) <= MostColumns)
        {
            output.WriteLine($"{below}{indent}{_palette.Paint(textRole, marked)}");
            return;
        }

        output.WriteLine($"{below}{indent}{_palette.Paint(textRole, carets)}");
        foreach (string part in WrappedText.Of(words, MostColumns, 0))
        {
            output.WriteLine(below + _palette.Paint(textRole, part));
        }
    }

    private static string LineNumber(SourceText source, TextSpan span) =>
        (source.LineNumberAt(span.Start) + 1).ToString(CultureInfo.InvariantCulture);
}
