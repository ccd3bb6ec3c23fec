using System.Collections.Immutable;
using System.Text;

namespace CfnCorsLint.Text;

/// <summary>The text of one file, which stays unchanged, with its line starts and its byte order mark remembered.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;
    private readonly Memo _memo = new();

    /// <param name="path">As reports show it: relative, with <c>/</c>.</param>
    /// <param name="content">Without the byte order mark.</param>
    /// <param name="hasByteOrderMark">Whether the file begins with one.</param>
    public SourceText(string path, string content, bool hasByteOrderMark = false)
    {
        Path = path;
        Content = content;
        HasByteOrderMark = hasByteOrderMark;
        _lineStarts = StartsOfLines(content);
    }

    public string Path { get; }

    public string Content { get; }

    public bool HasByteOrderMark { get; }

    public int LineCount => _lineStarts.Length;

    /// <summary>Reads UTF-8.</summary>
    /// <returns><see langword="null"/> when the bytes are not UTF-8.</returns>
    public static SourceText? FromBytes(string path, ReadOnlySpan<byte> bytes)
    {
        bool marked = bytes.StartsWith(Encoding.UTF8.Preamble);
        try
        {
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
            return new SourceText(path, strict.GetString(marked ? bytes[3..] : bytes), marked);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The file as UTF-8, with the byte order mark it had.</summary>
    public byte[] ToBytes()
    {
        byte[] text = Encoding.UTF8.GetBytes(Content);
        return HasByteOrderMark ? [.. Encoding.UTF8.Preamble, .. text] : text;
    }

    public string Slice(TextSpan span) => Content[span.Start..span.End];

    public LinePosition PositionAt(int offset)
    {
        int line = LineNumberAt(offset);
        return new LinePosition(line, offset - _lineStarts[line]);
    }

    /// <summary>The line, from 0, that the offset stands in.</summary>
    public int LineNumberAt(int offset)
    {
        int found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    public int StartOfLine(int line) => _lineStarts[line];

    /// <summary>Where the line's characters end: before its line break.</summary>
    public int EndOfLine(int line)
    {
        int end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Content.Length;
        while (end > _lineStarts[line] && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return end;
    }

    /// <summary>The line's characters without its line break.</summary>
    /// <param name="line">From 0.</param>
    public string LineAt(int line) => Content[_lineStarts[line]..EndOfLine(line)];

    /// <summary>The line break that ends the line, or <c>""</c> on a last line without one.</summary>
    public string LineBreakAt(int line)
    {
        int end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Content.Length;
        return Content[EndOfLine(line)..end];
    }

    /// <summary>Makes a new text with all the edits. Every span is one of the old text.</summary>
    /// <remarks>Insertions at one offset keep the order they were given in.</remarks>
    /// <exception cref="ArgumentException">Two of the edits overlap.</exception>
    public SourceText WithEdits(IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(Content.Length);
        int copied = 0;
        foreach ((TextSpan span, string newText) in InOrder(edits))
        {
            if (span.Start < copied)
            {
                throw new ArgumentException($"The edit at {span} overlaps another.", nameof(edits));
            }

            result.Append(Content, copied, span.Start - copied).Append(newText);
            copied = span.End;
        }

        result.Append(Content, copied, Content.Length - copied);
        return new SourceText(Path, result.ToString(), HasByteOrderMark);
    }

    /// <summary>What the work makes of the text, worked out once.</summary>
    /// <param name="work">It captures nothing: see <see cref="Memo"/>.</param>
    internal TResult Once<TWith, TResult>(Func<SourceText, TWith, TResult> work, TWith with)
        where TResult : notnull => _memo.Of(this, work, with);

    private static IEnumerable<TextEdit> InOrder(IEnumerable<TextEdit> edits) =>
        edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End);

    /// <summary>Lines end at <c>\n</c>, <c>\r\n</c> and <c>\r</c>, as editors and GitHub count them.</summary>
    private static ImmutableArray<int> StartsOfLines(string content)
    {
        ImmutableArray<int>.Builder starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (int at = content.AsSpan().IndexOfAny('\r', '\n'); at >= 0; )
        {
            int next =
                content[at] == '\r' && at + 1 < content.Length && content[at + 1] == '\n'
                    ? at + 2
                    : at + 1;
            starts.Add(next);
            int more = content.AsSpan(next).IndexOfAny('\r', '\n');
            at = more < 0 ? -1 : next + more;
        }

        return starts.DrainToImmutable();
    }
}
