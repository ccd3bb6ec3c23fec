using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Tells answers to timers, queues and warmers from those that calls of browsers get.</summary>
internal static class OtherEvents
{
    /// <summary>Whether one of the conditions speaks of an event that no browser makes.</summary>
    public static bool AreMeant(CodeText text, ImmutableArray<(int Start, int End)> guards) =>
        guards.Any(guard =>
            Enumerable
                .Range(guard.Start, Math.Max(0, guard.End - guard.Start))
                .Any(at =>
                    text[at].Kind is CodeTokenKind.Name or CodeTokenKind.Text && Is(text[at].Value)
                )
        );

    private static bool Is(string word) =>
        word.Contains("warm", StringComparison.OrdinalIgnoreCase)
        || word
            is "source"
                or "Records"
                or "detail-type"
                or "detail"
                or "RequestType"
                or "triggerSource"
                or "aws.events"
                or "serverless-plugin-warmup";
}
