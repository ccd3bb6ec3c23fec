using System.Text.RegularExpressions;

namespace CfnCorsLint.Syntax;

/// <summary>Says which texts can be written into YAML without quotes.</summary>
public static partial class PlainScalars
{
    private const string Indicators = ",[]{}#&*!|>'\"%@`";

    private const string FlowIndicators = ",[]{}";

    /// <summary>
    /// Whether a plain scalar of that text would break the file, or be read as something other than that text by YAML 1.1
    /// or 1.2.
    /// </summary>
    /// <param name="isInFlow">Whether it is to stand in <c>[…]</c> or <c>{…}</c>.</param>
    public static bool NeedsQuotes(string value, bool isInFlow = false) =>
        ScalarTyping.KindOfPlain(value) != ScalarKind.Text
        || Retyped().IsMatch(value)
        || !IsOneLineOfText(value)
        || BeginsWrong(value)
        || value.EndsWith(':')
        || value.Contains(": ", StringComparison.Ordinal)
        || value.Contains(" #", StringComparison.Ordinal)
        || (isInFlow && IsWrongInFlow(value));

    private static bool BeginsWrong(string value) =>
        Indicators.Contains(value[0], StringComparison.Ordinal)
        || (value[0] is '-' or '?' or ':' && (value.Length == 1 || value[1] == ' '))
        || value.StartsWith("---", StringComparison.Ordinal)
        || value.StartsWith("...", StringComparison.Ordinal);

    /// <summary>A colon before a bracket or quote, or at the beginning, is more than some readers follow.</summary>
    private static bool IsWrongInFlow(string value) =>
        value.AsSpan().ContainsAny(FlowIndicators) || value[0] is '-' or '?' or ':';

    /// <summary>Whether the text has neither blanks at its ends, nor tabs, nor anything that YAML takes for a line break or forbids.</summary>
    private static bool IsOneLineOfText(string value)
    {
        foreach (char at in value)
        {
            if (
                char.IsControl(at) || at is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'
            )
            {
                return false;
            }
        }

        return value.Length == value.AsSpan().Trim().Length;
    }

    /// <summary>What YAML 1.1 types by its specification alone, and YAML 1.2 unlike 1.1.</summary>
    /// <remarks>Sources: https://yaml.org/type/, https://yaml.org/spec/1.2.2/#1032-tag-resolution</remarks>
    [GeneratedRegex(
        @"\A(?:[yYnN]|<<|=|[-+]?[0-9]+|0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?|[-+]?[0-9][0-9_,]*)\z"
    )]
    private static partial Regex Retyped();
}
