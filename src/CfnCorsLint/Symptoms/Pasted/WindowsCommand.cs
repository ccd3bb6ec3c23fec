using System.Text;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Reads a command as the command line of Windows does, where a caret stands before letters and before the end of a line that goes on.</summary>
/// <remarks>Source: https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/cmd</remarks>
internal static class WindowsCommand
{
    private const char Caret = '^';

    /// <summary>Whether the first line of a command is written so, as browsers copy requests for Windows.</summary>
    public static bool Is(ReadOnlySpan<char> line) =>
        line.TrimEnd() is [.., Caret] || line.Contains("^\"", StringComparison.Ordinal);

    /// <summary>The command without carets, in one line.</summary>
    /// <returns>The line, and the place in the text behind it.</returns>
    public static (string Line, int End) Read(string text, int start, int end)
    {
        var line = new StringBuilder();
        bool isQuoted = false;
        int at = start;
        while (at < end && text[at] is not ('\n' or '\r'))
        {
            isQuoted ^= text[at] == '"';
            if (text[at] != Caret || isQuoted)
            {
                line.Append(text[at++]);
                continue;
            }

            at++;
            bool goesOn = at < end && text[at] is '\n' or '\r';
            at = BehindBreak(text, at, end);
            if (at < end && (!goesOn || text[at] is '\n' or '\r'))
            {
                // Behind a break that is taken away, or a caret, any letter stands for itself.
                line.Append(text[at] is '\n' or '\r' ? ' ' : text[at]);
                at = goesOn ? BehindBreak(text, at, end) : at + 1;
            }
        }

        return (line.ToString(), at);
    }

    private static int BehindBreak(string text, int at, int end)
    {
        int next = at < end && text[at] == '\r' ? at + 1 : at;
        return next < end && text[next] == '\n' ? next + 1 : next;
    }
}
