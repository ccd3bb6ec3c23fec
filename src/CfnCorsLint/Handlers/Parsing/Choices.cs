using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>Finds the values between which an expression chooses.</summary>
internal static class Choices
{
    /// <summary>The stretches that the values stand in; <see langword="null"/> where nothing is chosen.</summary>
    public static (int Start, int End)[]? Of(CodeText text, int start, int end) =>
        text.Language.IsIndented ? OfPython(text, start, end)
        : text.Language.HasPatterns ? OfScript(text, start, end)
        : text.Language == CodeLanguages.CSharp ? OfCSharp(text, start, end)
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

    /// <summary><c>method switch { "GET" => a, _ => b }</c>, and what JavaScript has, too.</summary>
    private static (int Start, int End)[]? OfCSharp(CodeText text, int start, int end)
    {
        int word = Separation.Find(text, start, end, each => each.IsName("switch"));
        if (word < 0 || !text.Is(word + 1, "{") || text.Partners[word + 1] != end - 1)
        {
            return OfScript(text, start, end);
        }

        return
        [
            .. from arm in Separation.At(text, word + 2, end - 1, ",")
            let arrow = Separation.Find(text, arm.Start, arm.End, each => each.IsSymbol("=>"))
            where arrow > 0
            select (arrow + 1, arm.End),
        ];
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
