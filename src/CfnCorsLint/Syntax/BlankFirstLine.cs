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
        return blanks <= 0 || blanks > indent
            ? null
            : string.Concat(
                text.AsSpan(0, headerEnd),
                text.AsSpan(lineStart, blanks),
                text.AsSpan(headerEnd, lineStart - headerEnd),
                text.AsSpan(lineStart + blanks)
            );
    }
}
