using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Cuts a stretch of source code at separators that stand in no bracket.</summary>
internal static class Separation
{
    /// <summary>The stretches between the separators; an empty one behind a last separator is left out.</summary>
    public static IEnumerable<(int Start, int End)> At(
        CodeText text,
        int start,
        int end,
        string separator
    )
    {
        int from = start;
        for (int at = start; at < end; at = Next(text, at, end))
        {
            if (text[at].IsSymbol(separator))
            {
                yield return (from, at);
                from = at + 1;
            }
        }

        if (from < end)
        {
            yield return (from, end);
        }
    }

    /// <summary>The first word in no bracket that fits; -1 where none does.</summary>
    public static int Find(CodeText text, int start, int end, Func<CodeToken, bool> fits)
    {
        for (int at = start; at < end; at = Next(text, at, end))
        {
            bool isOfType = text[at].IsSymbol("<") && Next(text, at, end) > at + 1;
            if (!isOfType && fits(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Behind the word, the bracket or the arguments of a type that begin there.</summary>
    public static int Next(CodeText text, int at, int end) =>
        text[at].IsSymbol("<") && BehindTypes(text, at, end) is var behind and >= 0
            ? behind
            : Math.Max(at + 1, text.After(at));

    /// <summary>Behind <c>&lt;string, string&gt;</c>; -1 where the word is a comparison.</summary>
    private static int BehindTypes(CodeText text, int start, int end)
    {
        const int Longest = 60;
        int depth = 0;
        for (int at = start; at < end && at - start < Longest; at++)
        {
            CodeToken word = text[at];
            if (word.IsSymbol("<"))
            {
                depth++;
            }
            else if (word.IsSymbol(">"))
            {
                depth--;
                if (depth == 0)
                {
                    return at + 1;
                }
            }
            else if (
                word.Kind != CodeTokenKind.Name
                && !(
                    word.Kind == CodeTokenKind.Symbol
                    && ",.?[]|&*".Contains(word.Value, StringComparison.Ordinal)
                )
                && !(word.Kind == CodeTokenKind.Text && text.Language.HasPatterns)
            )
            {
                return -1;
            }
        }

        return -1;
    }
}
