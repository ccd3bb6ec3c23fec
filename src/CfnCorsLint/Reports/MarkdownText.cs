using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Makes text from a file safe to stand in Markdown, where nothing in it may mean anything.</summary>
/// <remarks>Source: https://github.github.com/gfm/#backslash-escapes</remarks>
internal static class MarkdownText
{
    private const int LongestScheme = 6;

    private static readonly ImmutableArray<string> s_schemes =
    [
        "http",
        "https",
        "ftp",
        "mailto",
        "xmpp",
    ];

    private const string Special = "\\`*_{}[]<>()#|~&!$";

    /// <summary>An <c>@</c> with an invisible sign behind it, so that nobody of that name is told.</summary>
    /// <remarks>GitHub looks for names after Markdown was read: a backslash does not keep it from that.</remarks>
    private const string NoMention = "@&#8203;";

    /// <summary>One line of plain text, also in a cell of a table.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char letter in Printable.Of(text))
        {
            if (letter == '@')
            {
                result.Append(NoMention);
                continue;
            }

            if (Special.Contains(letter, StringComparison.Ordinal) || EndsLikeALink(result, letter))
            {
                result.Append('\\');
            }

            result.Append(letter);
        }

        return result.ToString();
    }

    /// <summary>Text within HTML that stands in Markdown.</summary>
    public static string Html(string text) =>
        Printable
            .Of(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("@", NoMention, StringComparison.Ordinal);

    /// <summary>Whether <c>https:</c> or <c>www.</c> would make a link of what follows.</summary>
    /// <remarks>Source: https://github.github.com/gfm/#autolinks-extension-</remarks>
    private static bool EndsLikeALink(StringBuilder before, char letter)
    {
        if (letter is not (':' or '.'))
        {
            return false;
        }

        int start = Math.Max(0, before.Length - LongestScheme);
        string end = before.ToString(start, before.Length - start);
        return letter == '.'
            ? end.EndsWith("www", StringComparison.OrdinalIgnoreCase)
            : s_schemes.Any(scheme => end.EndsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Lines as they are: the fence is longer than any in them.</summary>
    public static string Fenced(string lines)
    {
        int longest = 0;
        int run = 0;
        foreach (char letter in lines)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', Math.Max(3, longest + 1));
        return $"{fence}text\n{lines.TrimEnd('\n')}\n{fence}\n";
    }
}
