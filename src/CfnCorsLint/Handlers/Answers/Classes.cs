using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Finds the functions that are written in a class.</summary>
internal static class Classes
{
    /// <returns><see langword="null"/> where there is no such class, or several of its functions have the name.</returns>
    public static CodeFunction? Of(CodeModule module, string type, string member)
    {
        CodeText text = module.Text;
        for (int at = 1; at < text.Count; at++)
        {
            if (text.IsName(at) && text[at].Value == type && IsDeclared(text, at))
            {
                (int start, int end) = BlockOf(module, at);
                CodeFunction[] found =
                [
                    .. module.Functions.All.Where(function =>
                        function.Name == member && function.Start >= start && function.Start < end
                    ),
                ];
                return found is [var only] ? only : null;
            }
        }

        return null;
    }

    /// <summary>Whether the file declares the class.</summary>
    public static bool AreIn(CodeText text, string type)
    {
        for (int at = 1; at < text.Count; at++)
        {
            if (text.IsName(at) && text[at].Value == type && IsDeclared(text, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDeclared(CodeText text, int at) =>
        text[at - 1].Value is "class" or "record" or "struct";

    private static (int Start, int End) BlockOf(CodeModule module, int name)
    {
        if (module.Layout is { } layout)
        {
            return (name, layout.BehindBlock(layout.StartOf(name)));
        }

        CodeText text = module.Text;
        int brace = Separation.Find(
            text,
            name,
            text.Count,
            word => word.IsSymbol("{") || word.IsSymbol(";")
        );
        return brace >= 0 && text.Is(brace, "{") ? (brace, text.After(brace)) : (name, name);
    }
}
