using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>A cell of a table for people, which holds a mark, a few words, or both.</summary>
/// <param name="Mark">A tick, a cross, a question mark or a dash; <c>""</c> for none.</param>
/// <param name="Words">A few; <c>""</c> for none.</param>
internal sealed record TableCell(string Mark, string Words, TextRole TextRole)
{
    public string Text => Mark.Length > 0 ? $"{Mark} {Words}".TrimEnd() : Words;

    public static TableCell Of(string words, TextRole textRole) => new("", words, textRole);

    /// <summary>A cell with an exclamation mark: no call is refused by this, but something beside calls fails.</summary>
    public static TableCell Warning(string words) => new("!", words, TextRole.Warning);

    /// <summary>A cell with a tick, a cross or a question mark, and a few words.</summary>
    /// <param name="truth"><see langword="null"/> for a dash: nobody asks.</param>
    public static TableCell Of(Truth? truth, string words)
    {
        (string mark, TextRole textRole) = truth switch
        {
            Truth.True => ("✓", TextRole.Good),
            Truth.False => ("✗", TextRole.Error),
            null => ("–", TextRole.Faint),
            _ => ("?", TextRole.Warning),
        };
        return new TableCell(mark, words, textRole);
    }
}
