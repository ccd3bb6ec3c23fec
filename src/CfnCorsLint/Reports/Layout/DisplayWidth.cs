using System.Text;
using Wcwidth;

namespace CfnCorsLint.Reports.Layout;

/// <summary>Tells how many columns of a terminal a character takes, by Wcwidth; the only file that names it.</summary>
/// <remarks>Source: https://www.unicode.org/reports/tr11/</remarks>
internal static class DisplayWidth
{
    /// <summary>0, 1 or 2, of a character that is shown.</summary>
    public static int Of(Rune rune) =>
        rune.Value < 0x300 ? 1 : Math.Max(0, UnicodeCalculator.GetWidth(rune));

    public static int Of(string text) => text.EnumerateRunes().Sum(Of);
}
