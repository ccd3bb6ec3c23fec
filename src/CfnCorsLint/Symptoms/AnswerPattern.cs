using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms;

/// <summary>Describes the live answers that a symptom shows itself by: their status, who made them, their headers and their body.</summary>
/// <param name="To"><see cref="SymptomStep.Either"/> when the answer may be to OPTIONS or to the call.</param>
/// <param name="Statuses">From and to, both included; empty for any.</param>
/// <param name="By">Who may have made it; empty for anybody.</param>
/// <param name="Body">A part of the body; <see langword="null"/> for any.</param>
/// <param name="With">Headers that it has: a name, or a name, a colon and what its value begins with.</param>
/// <param name="Without">Headers that it has not.</param>
/// <param name="Repeats">Headers that come several times.</param>
public sealed record AnswerPattern(
    SymptomStep To,
    ImmutableArray<(int From, int To)> Statuses,
    ImmutableArray<Answerer> By,
    string? Body,
    ImmutableArray<string> With,
    ImmutableArray<string> Without,
    ImmutableArray<string> Repeats
)
{
    /// <summary>Whether the part of the body stands in no other text, so that it is known without all else of the answer.</summary>
    public bool IsKnownByBody { get; init; }

    /// <summary>Whether Access-Control-Allow-Origin has to let the page read it that asked.</summary>
    public bool AllowsOrigin { get; init; }

    public bool Fits(LiveAnswer answer) =>
        (To == SymptomStep.Either || To == answer.To)
        && (
            Statuses.IsEmpty
            || Statuses.Any(range => answer.Status >= range.From && answer.Status <= range.To)
        )
        && (By.IsEmpty || By.Contains(answer.AnsweredBy))
        && (Body is null || answer.Body.Contains(Body, StringComparison.Ordinal))
        && (!AllowsOrigin || answer.AllowsOrigin)
        && With.All(header => Has(answer, header))
        && !Without.Any(answer.Has)
        && Repeats.All(name => answer.CountOf(name) > 1);

    /// <summary>Whether an answer of which only the body was told can be one: who made it is known no better than that the gateway writes such texts, and CloudFront others.</summary>
    /// <param name="answer">With a status of 0 where that is not known, either.</param>
    public bool MayFit(LiveAnswer answer) =>
        (Body is not null || (answer.Status > 0 && !By.Contains(Answerer.CloudFront)))
        && !AllowsOrigin
        && With.IsEmpty
        && Repeats.IsEmpty
        && (this with { Statuses = answer.Status > 0 ? Statuses : [], By = [], Without = [] }).Fits(
            answer
        );

    private static bool Has(LiveAnswer answer, string header)
    {
        string[] parts = header.Split(':', 2, StringSplitOptions.TrimEntries);
        return answer.Find(parts[0]) is { } value
            && (
                parts is not [_, var start]
                || value.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            );
    }
}
