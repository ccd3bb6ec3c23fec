using System.Buffers;

namespace CfnCorsLint.Syntax;

/// <summary>Finds the lines of a quoted text, or between brackets, that stand left of where it begins.</summary>
/// <remarks>
/// YamlDotNet 16.3.0 and the specification refuse lines that are indented less than the key before. PyYAML, by which SAM and cfn-lint
/// read, takes them, and the blanks before a line of such a text mean nothing.
/// Source: https://github.com/yaml/pyyaml/blob/main/lib/yaml/scanner.py (<c>scan_flow_scalar_spaces</c>, <c>unwind_indent</c>)
/// </remarks>
internal static class OutdentedLines
{
    /// <summary>What stands before a tag or an anchor.</summary>
    private static readonly SearchValues<char> s_bounds = SearchValues.Create(" \t\r\n[{,");

    /// <summary>A part of the message with which the library refuses a quoted text.</summary>
    public const string Complaint = "multi-line double-quoted scalar";

    /// <param name="start">Of the quote or the bracket.</param>
    /// <returns>The start of each such line and how many blanks it lacks; none when the end is not to be found.</returns>
    public static IEnumerable<KeyValuePair<int, int>> Of(string text, int start)
    {
        if (EndOf(text, start) is not { } end)
        {
            yield break;
        }

        int column = start - LineStart(text, start);
        for (int line = NextLine(text, start); line < end; line = NextLine(text, line))
        {
            ReadOnlySpan<char> rest = text.AsSpan(line);
            int blanks = Math.Max(0, rest.IndexOfAnyExcept(' '));
            if (blanks < column && rest[blanks] is not ('\r' or '\n'))
            {
                // Such a line ends a document, also in a quoted text.
                if (rest.StartsWith("---") || rest.StartsWith("..."))
                {
                    yield break;
                }

                yield return KeyValuePair.Create(line, column - blanks);
            }
        }
    }

    /// <summary>The index behind the quote or the bracket that closes what opens there.</summary>
    private static int? EndOf(string text, int start)
    {
        int depth = 0;
        for (int at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' or '\'' when at == start || IsAtToken(text, at):
                    if (QuoteEnd(text, at) is not { } end)
                    {
                        return null;
                    }

                    at = end;
                    break;
                case '#' when at > 0 && text[at - 1] is ' ' or '\t' or '\n' or '\r':
                    at = NextLine(text, at) - 1;
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    depth--;
                    break;
                default:
                    break;
            }

            if (depth <= 0)
            {
                return at + 1;
            }
        }

        return null;
    }

    /// <summary>Whether a quote there opens a text: inside of a plain one it is a letter like others.</summary>
    private static bool IsAtToken(string text, int at) =>
        text.AsSpan(0, at).TrimEnd(" \t\r\n") is [.., '[' or '{' or ',' or ':' or '?']
        || IsAfterProperty(text, at);

    /// <summary>Whether a tag or an anchor stands before it: <c>!Sub "…"</c>.</summary>
    private static bool IsAfterProperty(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, at);
        ReadOnlySpan<char> trimmed = before.TrimEnd(" \t\r\n");
        int word = trimmed.LastIndexOfAny(s_bounds) + 1;
        return trimmed.Length < before.Length
            && word < trimmed.Length
            && trimmed[word] is '!' or '&';
    }

    private static int? QuoteEnd(string text, int start)
    {
        char quote = text[start];
        for (int at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\' && quote == '"')
            {
                at++;
            }
            else if (text[at] == quote)
            {
                if (quote == '"' || at + 1 == text.Length || text[at + 1] != quote)
                {
                    return at;
                }

                at++;
            }
        }

        return null;
    }

    private static int LineStart(string text, int at) =>
        text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;

    private static int NextLine(string text, int at)
    {
        int length = text.AsSpan(at).IndexOfAny('\r', '\n');
        return length < 0
            ? text.Length
            : at + length + (text.AsSpan(at + length).StartsWith("\r\n") ? 2 : 1);
    }
}
