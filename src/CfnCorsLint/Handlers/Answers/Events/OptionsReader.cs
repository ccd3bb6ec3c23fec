using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers.Events;

/// <summary>Finds what a function answers to OPTIONS, by the conditions that its lines stand under.</summary>
internal static class OptionsReader
{
    /// <summary>What a gateway makes of an error.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html</remarks>
    private const int BadGateway = 502;

    /// <param name="scope">In the function.</param>
    /// <param name="isShort">Whether the event has the form 2.0.</param>
    /// <returns><see langword="null"/> when that is not known.</returns>
    public static HandlerAnswer? Of(Scope scope, bool isShort)
    {
        if (scope.Function is not { } function)
        {
            return null;
        }

        var test = new EventTest(scope, new BrowserCall("OPTIONS", isShort), isOwnFalse: false);
        int thrown = FirstThrown(scope, function, test);
        foreach (CodeReturn one in scope.Module.Returns)
        {
            if (thrown >= 0 && thrown < one.Place && one.Place < function.BodyEnd)
            {
                break;
            }

            if (!ReferenceEquals(one.Function, function))
            {
                continue;
            }

            bool?[] held = [.. one.Guards.Select(test.Holds)];
            if (one.IsBesideError || held.Contains(false))
            {
                continue;
            }

            bool isReached =
                held.All(holds => holds == true)
                && !MayThrowBefore(scope, function, one.Place, test);
            return
                isReached
                && AnswerReader
                    .Of(one.Value, scope)
                    .Where(answer => answer.Calls.Has("OPTIONS", isShort))
                    .ToArray()
                    is [var only]
                ? only
                : null;
        }

        return thrown < 0
            ? null
            : new HandlerAnswer
            {
                Place = new CodePlace(
                    scope.Module.Text.Source,
                    scope.Module.Text.SpanOf(thrown, thrown + 1)
                ),
                AllowOrigin = HeaderEvidence.Absent,
                Status = BadGateway,
            };
    }

    /// <summary>The first place where the call certainly ends with an error, if it was not answered before; -1 for none.</summary>
    private static int FirstThrown(Scope scope, CodeFunction function, EventTest test)
    {
        CodeText text = scope.Module.Text;
        for (int at = function.BodyStart; at < function.BodyEnd; at++)
        {
            if (!ReferenceEquals(scope.Module.Functions.InnermostAt(at), function))
            {
                continue;
            }

            if (text.Is(at, "try"))
            {
                return -1;
            }

            if (text.Is(at, "throw") || text.Is(at, "raise"))
            {
                ImmutableArray<CodeGuard> guards = scope.Module.GuardsOf(at, function);
                if (guards.Length > 0 && guards.All(guard => test.Holds(guard) == true))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether an error may end the call before it comes to that place.</summary>
    private static bool MayThrowBefore(
        Scope scope,
        CodeFunction function,
        int place,
        EventTest test
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
