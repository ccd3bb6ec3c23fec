namespace CfnCorsLint.Text;

/// <summary>Tells how the lines of a text are indented and broken.</summary>
internal static class TextLines
{
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

    /// <summary>The line break that a line added near the offset gets.</summary>
    public static string LineBreakNear(SourceText source, int offset)
    {
        int line = source.LineNumberAt(offset);
        string own = source.LineBreakAt(line);
        string other = own.Length == 0 && line > 0 ? source.LineBreakAt(line - 1) : own;
        return other.Length == 0 ? "\n" : other;
    }
}
