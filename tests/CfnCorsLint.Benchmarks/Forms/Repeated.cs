using System.Globalization;
using System.Text;

namespace CfnCorsLint.Benchmarks.Forms;

/// <summary>Writes a pattern as often as one likes, with a number in it that counts.</summary>
internal static class Repeated
{
    /// <param name="pattern"><c>@</c> stands for the number, from 1; <c>@-</c> for the one before, which is 0 at first.</param>
    public static string Of(string pattern, int count, string between = "")
    {
        var text = new StringBuilder(pattern.Length * count);
        for (int number = 1; number <= count; number++)
        {
            string before = (number - 1).ToString(CultureInfo.InvariantCulture);
            string own = number.ToString(CultureInfo.InvariantCulture);
            text.Append(number > 1 ? between : "")
                .Append(
                    pattern
                        .Replace("@-", before, StringComparison.Ordinal)
                        .Replace("@", own, StringComparison.Ordinal)
                );
        }

        return text.ToString();
    }
}
