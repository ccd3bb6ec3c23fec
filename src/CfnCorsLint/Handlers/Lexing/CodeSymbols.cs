using System.Collections.Immutable;

namespace CfnCorsLint.Handlers.Lexing;

/// <summary>Lists the symbols of more than one character that mean something of their own.</summary>
internal static class CodeSymbols
{
    private static readonly ImmutableArray<string> s_long =
    [
        "...",
        "===",
        "!==",
        "**=",
        "??=",
        "&&=",
        "||=",
        "=>",
        "->",
        "::",
        ":=",
        "==",
        "!=",
        "<=",
        ">=",
        "&&",
        "||",
        "??",
        "?.",
        "**",
        "+=",
        "-=",
        "|=",
        "<-",
    ];

    /// <summary>The longest symbol that begins there.</summary>
    public static string At(string text, int at)
    {
        foreach (string symbol in s_long)
        {
            if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0)
            {
                // a?.5:b chooses a number
                bool isChoice =
                    symbol == "?." && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]);
                return isChoice ? "?" : symbol;
            }
        }

        return text[at].ToString();
    }
}
