using System.Globalization;
using System.Text;

namespace CfnCorsLint.Reports;

/// <summary>Makes text from a file safe to print: nothing in it can move the cursor, colour the terminal or turn the line around.</summary>
internal static class Printable
{
    /// <summary>One line; what cannot be shown becomes <c>�</c>, line breaks and tabs become blanks.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            Append(shown, rune);
        }

        return shown.ToString();
    }

    public static void Append(StringBuilder shown, Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\t')
        {
            shown.Append(' ');
        }
        else
        {
            shown.Append(IsShown(rune) ? rune.ToString() : "\uFFFD");
        }
    }

    private static bool IsShown(Rune rune) =>
        rune.Value is 0x200D
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
