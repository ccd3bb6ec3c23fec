using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Where things stand on their lines.</summary>
internal static class Layout
{
    public static int ColumnOf(SourceText source, int offset) => source.PositionAt(offset).Column;

    /// <summary>What stands before the offset on its line, if that is nothing but blanks; otherwise <see langword="null"/>.</summary>
    public static string? IndentBefore(SourceText source, int offset)
    {
        int start = source.StartOfLine(source.LineNumberAt(offset));
        ReadOnlySpan<char> before = source.Content.AsSpan(start, offset - start);
        return before.IsWhiteSpace() ? before.ToString() : null;
    }

    /// <summary>The blanks that the line of the offset begins with.</summary>
    public static string IndentOfLine(SourceText source, int offset)
    {
        int line = source.LineNumberAt(offset);
        int start = source.StartOfLine(line);
        ReadOnlySpan<char> text = source.Content.AsSpan(start, source.EndOfLine(line) - start);
        return text[..(text.Length - text.TrimStart().Length)].ToString();
    }

    public static bool AreOnOneLine(SourceText source, int first, int second) =>
        source.LineNumberAt(first) == source.LineNumberAt(second);

    /// <summary>Where the dash of an item of a block sequence stands; <see langword="null"/> when a comment parts them.</summary>
    public static int? DashOf(SourceText source, SyntaxNode item)
    {
        int at = item.Span.Start - 1;
        while (at >= 0 && char.IsWhiteSpace(source.Content[at]))
        {
            at--;
        }

        return at >= 0 && source.Content[at] == '-' ? at : null;
    }

    /// <summary>The line break that a line added near the offset gets.</summary>
    public static string LineBreakNear(SourceText source, int offset)
    {
        int line = source.LineNumberAt(offset);
        string own = source.LineBreakAt(line);
        string other = own.Length == 0 && line > 0 ? source.LineBreakAt(line - 1) : own;
        return other.Length == 0 ? "\n" : other;
    }
}
