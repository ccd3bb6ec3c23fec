using System.Text;
using CfnCorsLint.Text;

namespace CfnCorsLint.Views.Words;

/// <summary>Makes text from a file safe to print on a terminal or in a log: nothing in it is taken for an order, neither by the terminal nor by the runner of a job.</summary>
/// <remarks>Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs: <c>##[</c> is an order
/// wherever it stands in a line, <c>::</c> where the line begins with it, blanks aside.</remarks>
public static class Printable
{
    private const string Order = "::";

    /// <summary>Part of a line; what cannot be shown is written as an escape, line breaks and tabs as blanks.</summary>
    public static string Of(string text)
    {
        if (
            text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0
            && !text.Contains("##[", StringComparison.Ordinal)
        )
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

    /// <summary>What a line begins with.</summary>
    public static string AtStart(string text)
    {
        string shown = Of(text);
        return shown.AsSpan().TrimStart().StartsWith(Order, StringComparison.Ordinal)
            ? shown.Insert(shown.IndexOf(Order, StringComparison.Ordinal) + 1, "\\")
            : shown;
    }

    public static void Append(StringBuilder shown, Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\t')
        {
            shown.Append(' ');
            return;
        }

        bool isOrder = rune.Value == '[' && shown is [.., '#', '#'];
        if (isOrder || !VisibleText.IsShown(rune))
        {
            shown.Append(VisibleText.Escaped(rune));
        }
        else
        {
            shown.Append(rune.ToString());
        }
    }
}
