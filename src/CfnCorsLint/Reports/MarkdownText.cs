using System.Text;

namespace CfnCorsLint.Reports;

/// <summary>Text from a file in Markdown, where nothing in it may mean anything.</summary>
/// <remarks>Source: https://github.github.com/gfm/#backslash-escapes</remarks>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>()#|~&!$";

    /// <summary>One line of plain text, also in a cell of a table.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char letter in Printable.Of(text))
        {
            if (Special.Contains(letter, StringComparison.Ordinal))
            {
                result.Append('\\');
            }

            result.Append(letter);
        }

        return result.ToString();
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
