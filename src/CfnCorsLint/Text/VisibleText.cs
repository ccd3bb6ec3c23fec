using System.Globalization;
using System.Text;

namespace CfnCorsLint.Text;

/// <summary>Tells which characters a person sees, and writes the others so that they are seen: nothing that comes from a file can move the cursor, colour the terminal or turn a line around.</summary>
/// <remarks>Source: https://trojansource.codes (direction) and https://www.unicode.org/reports/tr36/ (invisible characters)</remarks>
public static class VisibleText
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The last two numbers of each plane are none, and no XML can hold them.</summary>
    private const int NoCharacter = 0xFFFE;

    /// <summary>Whether the character is shown as it is. Emoji are joined by an invisible character, which changes no order.</summary>
    public static bool IsShown(Rune rune) =>
        rune.Value is >= ' ' and <= '~' or ZeroWidthJoiner
        || (rune.Value & NoCharacter) != NoCharacter
            && Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                );

    /// <summary>What is shown in its place: <c>\n</c>, <c>\x1b</c>, <c>\u202e</c>.</summary>
    public static string Escaped(Rune rune) =>
        rune.Value switch
        {
            '\t' => "\\t",
            '\n' => "\\n",
            '\r' => "\\r",
            < 0x100 => string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
            <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
        };
}
