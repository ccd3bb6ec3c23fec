using CfnCorsLint.Symptoms.Readings;

namespace CfnCorsLint.Symptoms;

/// <summary>Finds out where the text ends that stands in a hole of a message.</summary>
internal static class HoleEnd
{
    /// <summary>Addresses are long, but no longer than that.</summary>
    public const int LongestWord = 4000;

    /// <summary>What the validator of mappings begins with: then the expression follows later.</summary>
    private const string Validation = "Validation";

    private const string Closing = ".,;:)]}'\"";

    /// <summary>Where a hole ends that is the last part of a text.</summary>
    public static int Last(string text, int at, HoleKind kind)
    {
        int end = at;
        while (
            end < text.Length
            && (
                kind == HoleKind.Number
                    ? char.IsAsciiDigit(text[end])
                    : text[end] is not (' ' or PastedReading.PieceEnd)
            )
            && end - at < LongestWord
        )
        {
            end++;
        }

        while (end > at + 1 && Closing.Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }

    public static bool IsValue(ReadOnlySpan<char> value, HoleKind kind) =>
        !value.Contains(PastedReading.PieceEnd)
        && kind switch
        {
            HoleKind.Phrase => true,
            HoleKind.Number => !value.IsEmpty && value.IndexOfAnyExceptInRange('0', '9') < 0,
            HoleKind.Expression => !value.IsEmpty
                && !value.Contains(' ')
                && !value.StartsWith(Validation, StringComparison.Ordinal),
            _ => !value.IsEmpty && !value.Contains(' ') && value[0] is not ('\'' or '"'),
        };
}
