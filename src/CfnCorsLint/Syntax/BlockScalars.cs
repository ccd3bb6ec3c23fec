namespace CfnCorsLint.Syntax;

/// <summary>Measures block scalars, <c>|</c> and <c>&gt;</c>.</summary>
internal static class BlockScalars
{
    /// <summary>Where the scalar's own text ends: before the line break of its last line that counts.</summary>
    /// <remarks>Trailing blank lines count after <c>|+</c> alone.</remarks>
    /// <param name="start">Of the <c>|</c> or <c>&gt;</c>.</param>
    /// <param name="end">Somewhere behind the last line's break, or at the end of the text.</param>
    public static int End(string text, int start, int end)
    {
        ReadOnlySpan<char> scalar = text.AsSpan(start, end - start);
        int headerEnd = scalar.IndexOfAny('\r', '\n');
        if (headerEnd < 0)
        {
            return start + scalar.TrimEnd(" \t").Length;
        }

        ReadOnlySpan<char> header = scalar[..headerEnd];
        int indicators = header.IndexOfAny(" \t#");
        if (header[..(indicators < 0 ? headerEnd : indicators)].Contains('+'))
        {
            return start + headerEnd + WithoutLastBreak(scalar[headerEnd..]).Length;
        }

        int indent = Indent(scalar[headerEnd..]);
        ReadOnlySpan<char> rest = scalar;
        while (rest.Length > headerEnd)
        {
            rest = WithoutLastBreak(rest);
            int line = rest.LastIndexOfAny('\r', '\n') + 1;
            if (line == 0 || rest.Length - line > indent || !rest[line..].IsWhiteSpace())
            {
                break;
            }

            rest = rest[..line];
        }

        return start + Math.Max(rest.Length, header.TrimEnd(" \t").Length);
    }

    /// <summary>How many blanks the first line that is not blank begins with.</summary>
    private static int Indent(ReadOnlySpan<char> lines)
    {
        int first = lines.IndexOfAnyExcept(" \r\n");
        return first < 0 ? int.MaxValue : first - 1 - lines[..first].LastIndexOfAny('\r', '\n');
    }

    private static ReadOnlySpan<char> WithoutLastBreak(ReadOnlySpan<char> lines) =>
        lines.EndsWith("\r\n") ? lines[..^2]
        : lines.EndsWith("\n") || lines.EndsWith("\r") ? lines[..^1]
        : lines;
}
