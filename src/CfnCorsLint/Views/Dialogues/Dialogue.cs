using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>Tells a simulated call as a dialogue of page, browser and gateway, in words that can be printed anywhere.</summary>
/// <param name="Title">What is called, by whom, and when it ends so.</param>
/// <param name="Opening">Why the browser asks first, or that it does not.</param>
/// <param name="Assumed">What of the call nobody said, a sentence each.</param>
/// <param name="NeverSent">That the request itself is never sent; <see langword="null"/> when it is.</param>
/// <param name="End">How it ends, in a sentence.</param>
/// <param name="Source">The section of the standard that decides; <see langword="null"/> when none does.</param>
/// <param name="Place">The text that decides; <see langword="null"/> when it passes, or nothing is written.</param>
/// <param name="Console">What each browser prints of a call that it refuses, its name before the lines.</param>
/// <param name="Elsewhere">Where browsers depart from the standard.</param>
internal sealed record Dialogue(
    string Title,
    string Opening,
    ImmutableArray<string> Assumed,
    ImmutableArray<DialogueTurn> Turns,
    string? NeverSent,
    Truth Passes,
    string End,
    string? Source,
    Location? Place,
    ImmutableArray<Finding> Causes,
    ImmutableArray<ConsoleLine> Console,
    ImmutableArray<DialogueNote> Elsewhere
)
{
    /// <summary>Findings that are told below a call.</summary>
    private const int MostCauses = 3;

    public static Dialogue Of(SimulatedCall played)
    {
        Simulation simulation = played.Simulation;
        BrowserRequest request = simulation.Request;
        Verdict verdict = simulation.Verdict;
        string? name =
            simulation.Api.Id.Length > 0 ? simulation.Api.Id : simulation.Api.Document?.Title;
        string api = name is { Length: > 0 } ? $" of '{name}'" : "";
        string way = simulation.Way is { } through ? $" through '{through.Id}'" : "";
        string when = played.Circumstances is { } cases ? $" ({cases})" : "";
        string call = Printable.Of($"{request.Method} {simulation.Path}");
        string title = played.Assumed.IsOfAny
            ? $"ANY {simulation.Path}{api}, played as {request.Method}"
            : $"{call}{api}";
        string assumed = played.Assumed.Origin ? " (assumed)" : "";
        return new Dialogue(
            Printable.Of($"{title}{way}, called by a page of {request.Origin}{assumed}{when}"),
            Printable.Of(OpeningOf(simulation)),
            [.. played.Assumed.Sentences(request.Method).Select(Printable.Of)],
            [.. TurnsOf(simulation, played.Model)],
            simulation.Answer is null ? $"{call} is never sent." : null,
            played.Passes,
            played.Stops.IsEmpty
                ? EndOf(verdict, simulation.Answer?.Answer.Status)
                : "The deployment fails, so nothing answers the call.",
            played.Stops.IsEmpty && verdict.Source.Length > 0 ? verdict.Source : null,
            played.Stops.IsEmpty && verdict.Passes != Truth.True ? played.Place : null,
            [
                .. (played.Stops.IsEmpty ? played.Causes : played.Stops.Concat(played.Causes))
                    .DistinctBy(cause => cause.Fingerprint)
                    .Take(MostCauses),
            ],
            played.Stops.IsEmpty ? ConsoleLines.Of(simulation) : [],
            [.. ElsewhereOf(simulation)]
        );
    }

    private static string OpeningOf(Simulation simulation) =>
        simulation is { Route: null, Api.UnknownRoutes.IsEmpty: true }
            ? $"The API has no route for {simulation.Path}. {AskingOf(simulation)}"
        : simulation.LacksMethod ? $"{MethodsOf(simulation)} {AskingOf(simulation)}"
        : AskingOf(simulation);

    private static string MethodsOf(Simulation simulation)
    {
        string[] verbs =
        [
            .. (simulation.Route?.Methods ?? [])
                .Select(method => method.Verb)
                .Where(PreflightedMethods.IsKnown),
        ];
        string has = verbs.Length == 0 ? "" : $": it has {string.Join(", ", verbs)}";
        return $"{simulation.Route?.Path} has no {simulation.Request.Method}{has}.";
    }

    private static string AskingOf(Simulation simulation) =>
        simulation.Preflight is null && simulation.Reasons.IsEmpty
            ? UnknownNeedOf(simulation) is { } why
                ? $"Whether the browser asks first is not known before deployment: {why}."
                : "The browser does not ask first: the request is one that any form could send."
            : $"The browser asks first: {string.Join("; ", simulation.Reasons)}.";

    /// <summary>Why the request may have to carry a header that the browser asks for; <see langword="null"/> when it has not.</summary>
    private static string? UnknownNeedOf(Simulation simulation) =>
        simulation is { Route: { } route, Method: { } method }
            ? RequestNeeds.Of(simulation.Api, route, method, PageSettings.None).Unknown
            : null;

    private static string EndOf(Verdict verdict, int? status) =>
        verdict.Passes switch
        {
            Truth.Unknown when verdict.IsLikelyRefusal =>
                "The browser likely refuses the call: so the code reads, which is not run.",
            Truth.True when status >= 400 =>
                $"The call passes as far as CORS goes: the page can read the answer, which is the error {status}.",
            Truth.True => "The call passes.",
            Truth.False => "The browser refuses the call.",
            _ => "Whether the call passes is not known before deployment.",
        };

    private static IEnumerable<DialogueTurn> TurnsOf(Simulation simulation, ApiModel model)
    {
        if (simulation.Preflight is { } preflight)
        {
            yield return DialogueTurn.OfPreflight(
                simulation.Request,
                simulation.Path,
                preflight,
                model
            );
        }

        if (simulation.Answer is { } answer)
        {
            yield return DialogueTurn.Of(simulation.Request, simulation.Path, answer, model);
        }
    }

    private static IEnumerable<DialogueNote> ElsewhereOf(Simulation simulation)
    {
        if (simulation.InChromium is not { Verdict: var there })
        {
            yield break;
        }

        foreach ((string clause, string source) in ChromiumHabits.Departures(simulation.Request))
        {
            yield return new DialogueNote(
                $"Chromium departs from the standard: it {Printable.Of(clause)}.",
                source
            );
        }

        yield return new DialogueNote(
            there.Passes switch
            {
                _ when there.Passes == simulation.Verdict.Passes => "It ends the same there.",
                Truth.True => "There the call passes.",
                Truth.False => $"There the call is refused: {Printable.Of(there.Reason)}.",
                _ => "There it is not known before deployment whether the call passes.",
            },
            null
        );
    }
}
