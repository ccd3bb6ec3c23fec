using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Symptoms.Readings;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Finds all that is known in what was pasted: messages, and answers of a live API.</summary>
public static class PastedSymptoms
{
    /// <summary>All that is known, each once, in the order of the text.</summary>
    public static ImmutableArray<SymptomMatch> Of(string text)
    {
        ImmutableArray<SymptomMatch> found = Of(text, BuiltInSymptoms.Table);
        // A shell takes the quotes inside of others away.
        return found.IsEmpty
            ? Of(SymptomTable.WithoutQuotes(text), BuiltInSymptoms.Quoteless)
            : found;
    }

    private static ImmutableArray<SymptomMatch> Of(string text, SymptomTable table)
    {
        var finder = new SymptomFinder(table);
        ImmutableArray<PastedReading> readings = PastedText.Read(text);
        ImmutableArray<PastedAnswer> answers = PastedAnswers.Read(text);
        var answered = Stretches.Of(answers);
        var statuses = new PastedStatuses(text, table);
        ImmutableArray<SymptomMatch> messages =
        [
            .. finder
                .Find(readings)
                .Where(match => !answered.Meet(match.Start, match.Start + 1))
                .Select(statuses.With),
        ];
        var told = new Stretches([
            .. messages.Select(match => (match.Start, match.Start + 1)).Order(),
        ]);
        return
        [
            .. LogLines
                .WithoutEchoes(text, messages)
                .Concat(
                    answers
                        .Where(one => one.Concerns)
                        .DistinctBy(one => (one.Request, text[one.Start..one.End]))
                        .SelectMany(one => Of(one, finder))
                )
                .Concat(
                    PastedBodies
                        .Read(readings[0], table, answered)
                        .Where(one => !told.Meet(one.Start, one.End))
                        .SelectMany(one => OfBody(one, table))
                )
                .DistinctBy(KeyOf)
                .OrderBy(match => match.Start),
        ];
    }

    /// <summary>What is told of a match, which is told once.</summary>
    private static (string Id, SymptomStep About, string Values, string? Answer) KeyOf(
        SymptomMatch match
    ) =>
        (
            match.Symptom.Id,
            match.About,
            string.Join(
                '\n',
                match
                    .Holes.OrderBy(hole => hole.Key, StringComparer.Ordinal)
                    .Select(hole => $"{hole.Key} {hole.Value}")
            ),
            match.Answer is { } answer ? $"{answer.AnsweredBy} {answer.AllowedOrigin}" : null
        );

    private static IEnumerable<SymptomMatch> Of(PastedAnswer pasted, SymptomFinder finder) =>
        pasted
            .Steps.Select(step =>
                OfConsole(pasted, step)
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
    private static SymptomMatch? OfConsole(PastedAnswer pasted, SymptomStep step)
    {
        bool isPreflight = step == SymptomStep.Preflight;
        LiveAnswer answer = pasted.Answer;
        if (
            (pasted.Call ?? AnyCall(pasted)) is not { } call
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

        SymptomMatch match = MatchOf(pasted, line.Symptom, step);
        return match with { Holes = line.Values.SetItems(match.Holes) };
    }

    /// <summary>The call of a page that stands for any, where the answer lets none read it.</summary>
    private static BrowserRequest? AnyCall(PastedAnswer pasted) =>
        pasted.Answer.AllowsOrigin ? null : pasted.CallBy(ExpectedOrigins.AnySite);

    private static SymptomMatch MatchOf(PastedAnswer pasted, Symptom symptom, SymptomStep step)
    {
        PastedRequest request = pasted.Request;
        (string Hole, string? Value)[] known =
        [
            (Holes.Url, request.Url),
            (Holes.Origin, request.Origin),
            (Holes.Method, request.CallMethod),
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
