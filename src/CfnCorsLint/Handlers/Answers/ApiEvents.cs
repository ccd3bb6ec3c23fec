using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Finds the values that a handler returns only for events of no API, since they stand behind a branch that takes the calls of APIs.</summary>
internal static class ApiEvents
{
    /// <summary>Whether the value is returned only where the event is none of an API.</summary>
    public static bool AreOver(CodeReturn one, ImmutableArray<CodeReturn> all, CodeText text) =>
        !one.Guards.Any(guard => IsCaught(text, guard))
        && all.Any(other =>
            ReferenceEquals(other.Function, one.Function)
            && other.Guards.Any(guard =>
                guard.Start < one.Place && IsTest(text, guard) && !one.Guards.Contains(guard)
            )
        );

    /// <summary>Whether the branch is for errors, which may have come up in the branch for calls of APIs.</summary>
    private static bool IsCaught(CodeText text, (int Start, int End) guard) =>
        text.Is(guard.Start, "catch") || text.Is(guard.Start, "except");

    /// <summary><c>'httpMethod' in event</c>, <c>event.requestContext</c>, <c>event.get("httpMethod")</c>: true of each call.</summary>
    private static bool IsTest(CodeText text, (int Start, int End) guard)
    {
        bool names = false;
        for (int at = guard.Start; at < guard.End; at++)
        {
            CodeToken word = text[at];
            if (word.Kind is CodeTokenKind.Symbol && word.Value is not ("." or "?." or "(" or ")"))
            {
                return false;
            }

            if (word.IsName("not") || word.IsName("and") || word.IsName("or"))
            {
                return false;
            }

            names |= word.Value is "httpMethod" or "requestContext" or "rawPath";
        }

        return names;
    }
}
