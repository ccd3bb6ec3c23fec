using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Layout;

/// <summary>Tells at which columns of a terminal the characters of one line stand.</summary>
/// <remarks>A file may be one line: marks are set in a long one, so that nobody walks to its middle for each finding.</remarks>
internal sealed class LineColumns
{
    private const int TabWidth = 4;

    /// <summary>Characters between two marks, and of the longest line without one.</summary>
    private const int Step = 1024;

    private readonly ReadOnlyMemory<char> _line;
    private readonly ImmutableArray<(int Index, int Column)> _marks;

    /// <param name="line">Without its line break.</param>
    public LineColumns(ReadOnlyMemory<char> line)
    {
        _line = line;
        TrimmedLength = line.Span.TrimEnd().Length;
        _marks = line.Length > Step ? Marked(line.Span) : [(0, 0)];
    }

    public int Length => _line.Length;

    /// <summary>Without the blanks at its end.</summary>
    public int TrimmedLength { get; }

    /// <summary>A line of a text.</summary>
    /// <param name="line">From 0.</param>
    public static LineColumns Of(SourceText source, int line)
    {
        bool isLong = source.EndOfLine(line) - source.StartOfLine(line) > Step;
        return isLong ? source.Once(Read, line) : Read(source, line);
    }

    /// <summary>The columns before the character.</summary>
    public int ColumnOf(int index)
    {
        (int at, int column) = MarkAt(mark => mark.Index <= index);
        foreach (Rune rune in _line.Span[at..].EnumerateRunes())
        {
            if (at >= index)
            {
                break;
            }

            column += WidthAt(rune, column);
            at += rune.Utf16SequenceLength;
        }

        return column;
    }

    /// <summary>The part of the line between two columns, and the column at which it really begins.</summary>
    public (string Text, int From) Draw(int first, int limit)
    {
        var shown = new StringBuilder();
        (int at, int column) = MarkAt(mark => mark.Column < first);
        int from = first;
        foreach (Rune rune in _line.Span[at..].EnumerateRunes())
        {
            int width = WidthAt(rune, column);
            if (column + width > limit)
            {
                break;
            }

            if (column >= first)
            {
                from = shown.Length == 0 ? column : from;
                AppendTo(shown, rune, width);
            }

            column += width;
        }

        return (shown.ToString(), from);
    }

    private static LineColumns Read(SourceText source, int line) =>
        new(source.Content.AsMemory()[source.StartOfLine(line)..source.EndOfLine(line)]);

    private static ImmutableArray<(int Index, int Column)> Marked(ReadOnlySpan<char> line)
    {
        var marks = ImmutableArray.CreateBuilder<(int Index, int Column)>();
        int at = 0;
        int column = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (at >= marks.Count * Step)
            {
                marks.Add((at, column));
            }

            column += WidthAt(rune, column);
            at += rune.Utf16SequenceLength;
        }

        return marks.DrainToImmutable();
    }

    /// <summary>The last mark that lies before a place; the first where none does.</summary>
    private (int Index, int Column) MarkAt(Func<(int Index, int Column), bool> isBefore)
    {
        int low = 0;
        for (int high = _marks.Length - 1; low < high; )
        {
            int middle = low + ((high - low + 1) / 2);
            (low, high) = isBefore(_marks[middle]) ? (middle, high) : (low, middle - 1);
        }

        return _marks[low];
    }

    private static void AppendTo(StringBuilder shown, Rune rune, int width)
    {
        if (rune.Value == '\t')
        {
            shown.Append(' ', width);
        }
        else
        {
            Printable.Append(shown, rune);
        }
    }

    private static int WidthAt(Rune rune, int column) =>
        rune.Value == '\t' ? TabWidth - (column % TabWidth)
        : VisibleText.IsShown(rune) ? DisplayWidth.Of(rune)
        : VisibleText.Escaped(rune).Length;
}
