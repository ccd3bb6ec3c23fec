
namespace CfnCorsLint.Symptoms;

/// <summary>A text that a program puts around its reasons: <c>Access to fetch at '{url}' … policy: {reason}</c>.</summary>
/// <param name="Before">What stands before the reason; <see langword="null"/> when nothing does.</param>
/// <param name="After">What stands behind the reason; <see langword="null"/> when nothing does.</param>
/// <param name="Repeats">Whether a reason in it was printed before.</param>
public sealed record SymptomFrame(
    string Text,
    SymptomSource From,
    TextPattern? Before,
    TextPattern? After,
    bool Repeats
)
{
    /// <summary>The hole of the reason, as it is written.</summary>
    public const string Reason = "{reason}";

    /// <summary>Whether a reason in it is about the answer to a preflight.</summary>
    public bool IsOfPreflight => Text.Contains("preflight", StringComparison.Ordinal);

    /// <summary>Reads a frame; the reason has to stand in it.</summary>
    public static SymptomFrame Of(string text, SymptomSource from, bool repeats)
    {
        int at = Math.Max(text.IndexOf(Reason, StringComparison.Ordinal), 0);
        string before = text[..at];
        string after = text[Math.Min(at + Reason.Length, text.Length)..];
        return new SymptomFrame(
            text,
            from,
            before.Length == 0 ? null : TextPattern.Of(before),
            after.Length == 0 ? null : TextPattern.Of(after),
            repeats
        );
    }
}
