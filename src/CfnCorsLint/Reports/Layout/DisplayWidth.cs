using System.Globalization;
using System.Text;

namespace CfnCorsLint.Reports.Layout;

/// <summary>Tells how many columns of a terminal a character takes.</summary>
/// <remarks>Source: https://www.unicode.org/reports/tr11/ (wide and fullwidth, and emoji as terminals draw them)</remarks>
internal static class DisplayWidth
{
    /// <summary>0, 1 or 2, of a character that is shown.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
        {
            return 1;
        }

        bool joins =
            rune.Value is 0x200D
            || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.EnclosingMark;
        return joins ? 0
            : IsWide(rune.Value) ? 2
            : 1;
    }

    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    private static bool IsWide(int code) =>
        code
            is >= 0x1100
                and <= 0x115F
                or >= 0x2E80
                and <= 0x303E
                or >= 0x3041
                and <= 0xA4CF
                or >= 0xA960
                and <= 0xA97F
                or >= 0xAC00
                and <= 0xD7A3
                or >= 0xF900
                and <= 0xFAFF
                or >= 0xFE30
                and <= 0xFE6F
                or >= 0xFF00
                and <= 0xFF60
                or >= 0xFFE0
                and <= 0xFFE6
                or >= 0x1F300
                and <= 0x1F64F
                or >= 0x1F680
                and <= 0x1F6FF
                or >= 0x1F900
                and <= 0x1F9FF
                or >= 0x1FA70
                and <= 0x1FAFF
                or >= 0x20000
                and <= 0x3FFFD;
}
