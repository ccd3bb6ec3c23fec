using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Finds all that is known in what was pasted: messages, and answers of a live API.</summary>
public static class PastedSymptoms
{
    /// <summary>In the order of the text.</summary>
    public static ImmutableArray<SymptomMatch> Of(string text)
    {
        SymptomTable table = BuiltInSymptoms.Table;
        var finder = new SymptomFinder(table);
        ImmutableArray<PastedAnswer> answers = PastedAnswers.Read(text);
        ImmutableArray<PastedAnswer> bodies = PastedBodies.Read(
            PastedText.Read(text)[0],
            table,
            answers
        );
        var statuses = new PastedStatuses(text, table);
        SymptomMatch[] messages =
        [
            .. finder
                .Find(text)
                .Where(match =>
                    !answers.Any(one => match.Start >= one.Start && match.Start < one.End)
                )
                .Select(statuses.With),
        ];
        return
        [
            .. WithoutEchoes(text, messages)
                .Concat(answers.Where(one => one.Concerns).SelectMany(one => Of(one, finder)))
                .Concat(
                    bodies
                        .Where(one =>
                            !messages.Any(match =>
                                match.Start >= one.Start && match.Start < one.End
                            )
                        )
                        .SelectMany(one => OfBody(one, table))
                )
                .OrderBy(match => match.Start),
        ];
    }

    /// <summary>A line of a log tells one thing, in several of its fields.</summary>
    private static IEnumerable<SymptomMatch> WithoutEchoes(string text, SymptomMatch[] messages)
    {
        for (int at = 0; at < messages.Length; at++)
        {
            SymptomMatch match = messages[at];
            bool isEcho =
                match.Symptom.From == SymptomSource.ApiGatewayLog
                && messages
                    .Take(at)
                    .Any(other =>
                        other.Symptom.From == match.Symptom.From
                        && other.Rules.SequenceEqual(match.Rules)
                        && text.AsSpan(other.Start, match.Start - other.Start).IndexOf('\n') < 0
                    );
            if (!isEcho)
            {
                yield return match;
            }
        }
    }

    private static IEnumerable<SymptomMatch> Of(PastedAnswer pasted, SymptomFinder finder) =>
        pasted
            .Steps.Select(step =>
                OfConsole(pasted, step, finder)
                ?? (
                    finder.Find(pasted.Answer with { To = step }) is [var first, ..]
                        ? MatchOf(pasted, first, step)
                        : null
                )
            )
            .OfType<SymptomMatch>()
            .DistinctBy(match => match.Symptom.Id);

    private static IEnumerable<SymptomMatch> OfBody(PastedAnswer pasted, SymptomTable table) =>
        pasted
            .Steps.Select(step =>
                table.Symptoms.FirstOrDefault(symptom =>
                    symptom.Answer?.MayFit(pasted.Answer with { To = step }) == true
                )
                    is { } found
                    ? MatchOf(pasted, found, step)
                    : null
            )
            .OfType<SymptomMatch>()
            .DistinctBy(match => match.Symptom.Id);

    /// <summary>What the browser complains of, where the answer has each header of CORS once, so that their values decide.</summary>
    private static SymptomMatch? OfConsole(
        PastedAnswer pasted,
        SymptomStep step,
        SymptomFinder finder
    )
    {
        bool isPreflight = step == SymptomStep.Preflight;
        LiveAnswer answer = pasted.Answer;
        if (
            pasted.Call is not { } call
            || answer.CountOf(HeaderNames.AllowOrigin) != 1
            || (isPreflight && answer.SeenByBrowser.IsOk != true)
            || ConsoleLines.OfChromium(
                new ConsoleCall(call, answer.SeenByBrowser, isPreflight, pasted.Request.Url ?? "")
            )
                is not { } line
        )
        {
            return null;
        }

        SymptomMatch? said = finder
            .Find(line.Lines[0])
            .FirstOrDefault(found => found.Symptom == line.Symptom);
        SymptomMatch match = MatchOf(pasted, line.Symptom, step);
        return match with { Holes = (said?.Holes ?? match.Holes).SetItems(match.Holes) };
    }

    private static SymptomMatch MatchOf(PastedAnswer pasted, Symptom symptom, SymptomStep step)
    {
        PastedRequest request = pasted.Request;
        (string Hole, string? Value)[] known =
        [
            (Holes.Url, request.Url),
            (Holes.Origin, request.Origin),
            (Holes.Method, request.AskedMethod ?? request.Method),
            (
                Holes.Status,
                pasted.Answer.Status > 0
                    ? pasted.Answer.Status.ToString(CultureInfo.InvariantCulture)
                    : null
            ),
        ];
        return new SymptomMatch(
            symptom,
            pasted.Start,
            known
                .Where(pair => pair.Value is not null)
                .ToImmutableDictionary(pair => pair.Hole, pair => pair.Value ?? "")
        )
        {
            About = step,
            Answer = pasted.Answer,
        };
    }
}
