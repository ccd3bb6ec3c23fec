using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Tells errors that are caught and returned from answers: a REST API makes a 502 of an error, as of one that is thrown.</summary>
internal static class CaughtErrors
{
    private const int Farthest = 400;

    /// <summary>Whether the name is that of a caught error, and the file throws nothing but errors.</summary>
    public static bool Are(CodeExpression.Name name, Scope scope)
    {
        CodeText text = scope.Module.Text;
        return scope.Function is { } function
            && text.Language.HasPatterns
            && scope
                .Module.GuardsOf(name.Start, function)
                .Any(guard =>
                    text.Is(guard.Start, "catch")
                    && text.Is(guard.Start + 1, "(")
                    && text.Is(guard.Start + 2, name.Path)
                    && name.Start - guard.Start < Farthest
                )
            && !Enumerable
                .Range(0, text.Count)
                .Any(at =>
                    text.Is(at, "throw") && !text.Is(at + 1, "new") && !text.Is(at + 1, name.Path)
                );
    }
}
