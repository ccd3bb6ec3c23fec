using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Reports;

/// <summary>A simulated call as a dialogue of page, browser and gateway, in words that can be printed anywhere.</summary>
/// <param name="Title">What is called, by whom, and when it ends so.</param>
/// <param name="Opening">Why the browser asks first, or that it does not.</param>
/// <param name="NeverSent">That the request itself is never sent; <see langword="null"/> when it is.</param>
/// <param name="End">How it ends, in a sentence.</param>
/// <param name="Source">The section of the standard that decides; <see langword="null"/> when none does.</param>
/// <param name="Place">The text that decides; <see langword="null"/> when it passes, or nothing is written.</param>
/// <param name="Elsewhere">Where browsers depart from the standard.</param>
internal sealed record Dialogue(
    string Title,
    string Opening,
    ImmutableArray<DialogueTurn> Turns,
    string? NeverSent,
    Truth Passes,
    string End,
    string? Source,
    Location? Place,
    ImmutableArray<Finding> Causes,
    ImmutableArray<DialogueNote> Elsewhere
)
{
    /// <summary>Findings that are told below a call.</summary>
    private const int MostCauses = 3;

    /// <summary>Browsers do not keep to the standard there.</summary>
    private const string WildcardSource =
        "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Allow-Headers#browser_compatibility";

    public static Dialogue Of(Played played)
    {
        Simulation simulation = played.Simulation;
        BrowserRequest request = simulation.Request;
        Verdict verdict = simulation.Verdict;
        string api = simulation.Api.Id.Length == 0 ? "" : $" of '{simulation.Api.Id}'";
        string when = played.When is null ? "" : $" (when {played.When})";
        string call = Printable.Of($"{request.Method} {simulation.Path}");
        return new Dialogue(
            Printable.Of($"{call}{api}, called by a page of {request.Origin}{when}"),
            Printable.Of(OpeningOf(simulation)),
            [.. TurnsOf(simulation)],
            simulation.Answer is null ? $"{call} is never sent." : null,
            verdict.Passes,
            EndOf(verdict.Passes),
            verdict.Source.Length > 0 ? verdict.Source : null,
            verdict.Passes != Truth.True ? played.Place : null,
            [.. played.Causes.Take(MostCauses)],
            [.. ElsewhereOf(simulation)]
        );
    }

    private static string OpeningOf(Simulation simulation) =>
        simulation.Preflight is null
            ? "The browser does not ask first: the request is one that any form could send."
            : $"The browser asks first: {string.Join("; ", simulation.Reasons)}.";

    private static string EndOf(Truth passes) =>
        passes switch
        {
            Truth.True => "The call passes.",
            Truth.False => "The browser refuses the call.",
            _ => "Whether the call passes is not known before deployment.",
        };

    private static IEnumerable<DialogueTurn> TurnsOf(Simulation simulation)
    {
        BrowserRequest request = simulation.Request;
        if (simulation.Preflight is { } preflight)
        {
            yield return TurnOf(
                "OPTIONS",
                simulation.Path,
                PreflightHeaders(request),
                preflight,
                $"the preflight passes{Remembered(preflight.Memory)}"
            );
        }

        if (simulation.Answer is { } answer)
        {
            yield return TurnOf(
                request.Method,
                simulation.Path,
                RequestHeaders(request),
                answer,
                "the page may read the answer"
            );
        }
    }

    private static IEnumerable<string> PreflightHeaders(BrowserRequest request)
    {
        yield return $"Origin: {request.Origin}";
        yield return $"Access-Control-Request-Method: {request.Method}";
        if (!request.Headers.IsEmpty)
        {
            // Without blanks: https://fetch.spec.whatwg.org/#cors-preflight-fetch
            yield return $"Access-Control-Request-Headers: {string.Join(',', request.Headers)}";
        }
    }

    private static IEnumerable<string> RequestHeaders(BrowserRequest request) =>
        request
            .Headers.Select(name => $"{name}: …")
            .Prepend($"Origin: {request.Origin}")
            .Concat(request.WithCredentials ? ["Cookie: …"] : []);

    private static DialogueTurn TurnOf(
        string verb,
        string path,
        IEnumerable<string> headers,
        SimulatedStep step,
        string success
    )
    {
        Answer answer = step.Answer;
        string status =
            answer.Status?.ToString(CultureInfo.InvariantCulture)
            ?? (answer.IsSuccess ? "2xx" : "a status that is not known");
        string body = answer.Body is null ? "" : $" {answer.Body}";
        bool isGood = step.Verdict.Passes == Truth.True;
        return new DialogueTurn(
            Printable.Of($"{verb} {path}"),
            [.. headers.Select(Printable.Of)],
            Printable.Of($"{status}{body}"),
            [
                .. answer.Headers.Select(header =>
                    Printable.Of($"{header.Name}: {header.Text ?? "(not known)"}")
                ),
            ],
            answer.UnknownHeaders is { } why
                ? $"(other headers are not known: {Printable.Of(why)})"
                : null,
            step.Verdict.Passes,
            isGood ? success : Printable.Of(step.Verdict.Reason),
            [.. NotesOf(step)]
        );
    }

    private static string Remembered(PreflightMemory? memory) =>
        memory switch
        {
            { IsDefault: true, Seconds: { } seconds } =>
                $", and is asked again after {ReportWords.Counted(seconds, "second")}",
            { Seconds: 0 } => ", and is asked again with the next call",
            { Seconds: { } seconds } =>
                $", and is remembered for {ReportWords.Counted(seconds, "second")}",
            _ => "",
        };

    private static IEnumerable<DialogueNote> NotesOf(SimulatedStep step)
    {
        if (step.Strictly.Passes < step.Verdict.Passes)
        {
            yield return new DialogueNote(
                $"by the standard it fails: {Printable.Of(step.Strictly.Reason)}; today's browsers let it pass",
                WildcardSource
            );
        }

        if (step.Memory is not { IsDefault: false } memory)
        {
            yield break;
        }

        foreach (BrowserMemory browser in memory.Browsers)
        {
            if (browser.Seconds != memory.Seconds)
            {
                yield return new DialogueNote(
                    browser.Seconds == 0
                        ? $"{browser.Browser}: not at all"
                        : $"{browser.Browser}: for {ReportWords.Counted(browser.Seconds, "second")}",
                    browser.Source
                );
            }
        }

        if (memory.Longest is not 0)
        {
            yield return new DialogueNote(
                memory.Seconds is null
                    ? "how long it is remembered is not known; so long a preflight that is deployed anew is not seen"
                    : "until then calls that it allows are sent without asking, and a preflight that is deployed anew is not seen",
                PreflightMemory.Source
            );
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
