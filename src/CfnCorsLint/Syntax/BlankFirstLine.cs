namespace CfnCorsLint.Syntax;

/// <summary>Makes a block scalar readable whose first line holds nothing but blanks.</summary>
/// <remarks>
/// YamlDotNet 16.3.0 refuses two or more blanks there, though YAML allows as many as the text is indented. They are moved to
/// the end of the header's line, where they mean nothing; the text's length and the place of all else stay.
/// </remarks>
internal static class BlankFirstLine
{
    /// <summary>A part of the message that the library refuses it with.</summary>
    public const string Complaint = "found extra spaces in first line";

    /// <param name="at">Where the library gave up: at the start of the first line that is not blank.</param>
    /// <returns><see langword="null"/> when the blanks are too many indeed, or none are there.</returns>
    public static string? Repair(string text, int at)
    {
        int indent = text.AsSpan(at).IndexOfAnyExcept(' ');
        int header = text.AsSpan(0, at).TrimEnd(" \t\r\n").Length;
        int headerEnd = header + Math.Max(0, text.AsSpan(header).IndexOfAny('\r', '\n'));
        int lineStart = headerEnd + (text.AsSpan(headerEnd).StartsWith("\r\n") ? 2 : 1);
        int blanks = lineStart > at ? 0 : text.AsSpan(lineStart).IndexOfAnyExcept(' ');
        return blanks <= 0 ? null
            : IsOutside(text, header, indent) ? WithoutBlanks(text, headerEnd, at)
            : blanks > indent ? null
            : string.Concat(
                text.AsSpan(0, headerEnd),
                text.AsSpan(lineStart, blanks),
                text.AsSpan(headerEnd, lineStart - headerEnd),
                text.AsSpan(lineStart + blanks)
            );
    }

    /// <summary>Whether the line that is not blank belongs to the text no more, which then is nothing but line breaks.</summary>
    private static bool IsOutside(string text, int header, int indent)
    {
        int line = text.AsSpan(0, header).LastIndexOfAny('\r', '\n') + 1;
        return indent <= text.AsSpan(line).IndexOfAnyExcept(' ');
    }

    /// <summary>With the blanks of all lines before the place at the end of the header's.</summary>
    private static string WithoutBlanks(string text, int headerEnd, int at)
    {
        int start = text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;
        string breaks = text[headerEnd..start].Replace(" ", "", StringComparison.Ordinal);
        return string.Concat(
            text.AsSpan(0, headerEnd),
            new string(' ', start - headerEnd - breaks.Length),
            breaks,
            text.AsSpan(start)
        );
    }
}
