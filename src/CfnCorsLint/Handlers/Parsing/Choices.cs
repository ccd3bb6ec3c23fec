using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds the values between which an expression chooses.</summary>
internal static class Choices
{
    /// <summary>The stretches that the values stand in; <see langword="null"/> where nothing is chosen.</summary>
    public static (int Start, int End)[]? Of(CodeText text, int start, int end) =>
        text.Language.IsIndented ? OfPython(text, start, end)
        : text.Language.HasPatterns ? OfScript(text, start, end)
        : null;

    /// <summary><c>a if condition else b</c>, <c>a or b</c>.</summary>
    private static (int Start, int End)[]? OfPython(CodeText text, int start, int end)
    {
        int condition = Separation.Find(text, start, end, word => word.IsName("if"));
        int otherwise =
            condition < 0 ? -1 : Separation.Find(text, condition, end, word => word.IsName("else"));
        if (otherwise > 0)
        {
            return [(start, condition), (otherwise + 1, end)];
        }

        int or = Separation.Find(text, start, end, word => word.IsName("or"));
        return or < 0 ? null : [(start, or), (or + 1, end)];
    }

    /// <summary>The values of <c>condition ? a : b</c>, <c>a || b</c> and <c>a ?? b</c>.</summary>
    private static (int Start, int End)[]? OfScript(CodeText text, int start, int end)
    {
        int question = Separation.Find(text, start, end, word => word.IsSymbol("?"));
        if (question >= 0)
        {
            int colon = ColonOf(text, question, end);
            return colon < 0 ? null : [(question + 1, colon), (colon + 1, end)];
        }

        int or = Separation.Find(
            text,
            start,
            end,
            word => word.IsSymbol("||") || word.IsSymbol("??")
        );
        return or < 0 ? null : [(start, or), (or + 1, end)];
    }

    /// <summary>The colon of the choice, and not that of one within it.</summary>
    private static int ColonOf(CodeText text, int question, int end)
    {
        int open = 0;
        for (int at = question; at < end; at = text.After(at))
        {
            open +=
                text[at].IsSymbol("?") ? 1
                : text[at].IsSymbol(":") ? -1
                : 0;
            if (open == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
