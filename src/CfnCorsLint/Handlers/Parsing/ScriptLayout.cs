using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Knows where expressions and types of JavaScript and TypeScript end, also without semicolons.</summary>
/// <remarks>Source: https://tc39.es/ecma262/#sec-automatic-semicolon-insertion</remarks>
internal sealed class ScriptLayout(CodeText text)
{
    private const int LongestType = 500;

    private readonly Lazy<int[]> _ends = new(() => EndsIn(text));

    /// <summary>Behind the expression that begins there.</summary>
    public int EndOf(int start) =>
        start >= text.Count || Ends(text[start])
            ? start
            : _ends.Value[Separation.Next(text, start, text.Count)];

    /// <summary>For each word, and for the end of the text, where the expression ends that goes on there.</summary>
    private static int[] EndsIn(CodeText text)
    {
        int[] ends = new int[text.Count + 1];
        ends[text.Count] = text.Count;
        for (int at = text.Count - 1; at >= 0; at--)
        {
            bool isEnd = Ends(text[at]) || (at > 0 && text[at].IsFirst && !GoesOn(text, at));
            ends[at] = isEnd ? at : ends[Separation.Next(text, at, text.Count)];
        }

        return ends;
    }

    private static bool Ends(CodeToken word) =>
        word is { Kind: CodeTokenKind.Symbol, Value: ";" or "," or ")" or "]" or "}" };

    /// <summary>Whether a word at the beginning of a line belongs to what stands before it.</summary>
    private static bool GoesOn(CodeText text, int at) =>
        text[at] is { Kind: CodeTokenKind.Symbol, Value: not ("{" or "}" or "!" or "@" or "...") }
        || text[at]
            is { Kind: CodeTokenKind.Name, Value: "instanceof" or "in" or "as" or "satisfies" }
        || text[at - 1]
            is { Kind: CodeTokenKind.Symbol, Value: not (")" or "]" or "}") }
                or {
                    Kind: CodeTokenKind.Name,
                    Value: "await" or "new" or "typeof" or "async" or "instanceof" or "in"
                };

    /// <summary>The word behind a type: the block of a function, or the value of a variable.</summary>
    public int BehindType(int start)
    {
        for (int at = start; at < text.Count && at - start < LongestType; )
        {
            if (text.Is(at, "{"))
            {
                // Promise<{ statusCode: number }> was passed by its angle brackets; a bare object type stands first or behind a bar.
                bool isType = at == start || text[at - 1].Value is "|" or "&" or ":";
                if (!isType)
                {
                    return at;
                }
            }
            else if (
                text[at] is { Kind: CodeTokenKind.Symbol, Value: ";" or "=" or "," or ")" or "=>" }
            )
            {
                return at;
            }

            at = text.Is(at, "<") ? BehindAngles(at) : text.After(at);
        }

        return text.Count;
    }

    private int BehindAngles(int start)
    {
        int depth = 0;
        for (int at = start; at < text.Count && at - start < LongestType; at = text.After(at))
        {
            depth +=
                text[at].IsSymbol("<") ? 1
                : text[at].IsSymbol(">") ? -1
                : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return text.Count;
    }
}
