using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Finds what a function answers to OPTIONS, by the conditions that its lines stand under.</summary>
internal static class OptionsReader
{
    /// <param name="scope">In the function.</param>
    /// <param name="isShort">Whether the event has the form 2.0.</param>
    /// <returns><see langword="null"/> when that is not known.</returns>
    public static HandlerAnswer? Of(Scope scope, bool isShort)
    {
        if (scope.Function is not { } function)
        {
            return null;
        }

        var test = new MethodTest(scope, isShort);
        foreach (CodeReturn one in scope.Module.Returns)
        {
            if (!ReferenceEquals(one.Function, function))
            {
                continue;
            }

            bool?[] held = [.. one.Guards.Select(test.Holds)];
            if (held.Contains(false))
            {
                continue;
            }

            bool isReached =
                held.All(holds => holds == true)
                && !MayThrowBefore(scope, function, one.Place, test);
            return isReached && AnswerReader.Of(one.Value, scope).ToArray() is [var only]
                ? only
                : null;
        }

        return null;
    }

    /// <summary>Whether an error may end the call before it comes to that place.</summary>
    private static bool MayThrowBefore(
        Scope scope,
        CodeFunction function,
        int place,
        MethodTest test
    )
    {
        CodeText text = scope.Module.Text;
        for (int at = function.BodyStart; at < place; at++)
        {
            bool isThrown =
                (text.Is(at, "throw") || text.Is(at, "raise"))
                && ReferenceEquals(scope.Module.Functions.InnermostAt(at), function);
            if (
                isThrown
                && !scope.Module.GuardsOf(at, function).Any(guard => test.Holds(guard) == false)
            )
            {
                return true;
            }
        }

        return false;
    }
}
