using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers.Events;

/// <summary>Tells answers to timers, queues and warmers from those that calls of browsers get.</summary>
internal static class OtherEvents
{
    /// <summary>Whether a condition speaks of an event that no browser makes.</summary>
    public static bool AreMeant(CodeText text, CodeGuard guard) =>
        !guard.IsNegated
        && (
            AreIn(text, guard.Start, guard.End)
            || (guard.Subject is { } subject && AreIn(text, subject.Start, subject.End))
        );

    private static bool AreIn(CodeText text, int start, int end) =>
        Enumerable
            .Range(start, Math.Max(0, end - start))
            .Any(at =>
                text[at].Kind is CodeTokenKind.Name or CodeTokenKind.Text && Is(text[at].Value)
            );

    private static bool Is(string word) =>
        word.Contains("warm", StringComparison.OrdinalIgnoreCase)
        || word is "aws.events" or "serverless-plugin-warmup";
}
