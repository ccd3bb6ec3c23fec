using CfnCorsLint.Templates;

namespace CfnCorsLint.Reports;

/// <summary>A cell of a table for people.</summary>
internal sealed record TableCell(string Text, Ink Ink)
{
    /// <summary>A tick, a cross or a question mark, and a few words.</summary>
    /// <param name="truth"><see langword="null"/> for a dash: nobody asks.</param>
    public static TableCell Of(Truth? truth, string words)
    {
        (string mark, Ink ink) = truth switch
        {
            Truth.True => ("✓", Ink.Good),
            Truth.False => ("✗", Ink.Error),
            null => ("–", Ink.Faint),
            _ => ("?", Ink.Warning),
        };
        return new TableCell($"{mark} {words}".TrimEnd(), ink);
    }
}
