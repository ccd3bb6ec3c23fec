using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>A turn of a dialogue: one request, its answer, and what the browser makes of that.</summary>
/// <param name="Request">Method and path.</param>
/// <param name="Sent">Header lines of the request.</param>
/// <param name="FrontSteps">What is done with it in front of the API, each with its line.</param>
/// <param name="Status">With the body, where the gateway writes one.</param>
/// <param name="Answered">Header lines of the answer.</param>
/// <param name="Unknown">That there may be others, and why; <see langword="null"/> when there are none.</param>
/// <param name="Verdict">One clause.</param>
internal sealed record DialogueTurn(
    string Request,
    ImmutableArray<string> Sent,
    ImmutableArray<string> FrontSteps,
    string Status,
    ImmutableArray<string> Answered,
    string? Unknown,
    Truth Passes,
    string Verdict,
    ImmutableArray<DialogueNote> Notes
)
{
    /// <summary>Browsers do not keep to the standard there.</summary>
    private const string WildcardSource =
        "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Allow-Headers#browser_compatibility";

    /// <summary>The preflight of a request.</summary>
    public static DialogueTurn OfPreflight(
        BrowserRequest request,
        string path,
        SimulatedStep step,
        ApiModel? model
    ) =>
        Of(
            "OPTIONS",
            path,
            PreflightHeaders(request),
            step,
            model,
            $"the preflight passes{Remembered(step.Memory)}"
        );

    /// <summary>The request itself.</summary>
    public static DialogueTurn Of(
        BrowserRequest request,
        string path,
        SimulatedStep step,
        ApiModel? model
    ) =>
        Of(
            request.Method,
            path,
            RequestHeaders(request),
            step,
            model,
            "the page may read the answer"
        );

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

    private static DialogueTurn Of(
        string verb,
        string path,
        IEnumerable<string> headers,
        SimulatedStep step,
        ApiModel? model,
        string success
    )
    {
        Answer answer = step.Answer;
        string status =
            answer.Status?.ToString(CultureInfo.InvariantCulture)
            ?? (
                answer.HasNoConnection ? "no connection"
                : answer.IsSuccess ? "2xx"
                : "a status that is not known"
            );
        string body = answer.Body is null ? "" : $" {answer.Body}";
        bool isGood = step.Verdict.Passes == Truth.True;
        return new DialogueTurn(
            Printable.Of($"{verb} {path}"),
            [.. headers.Select(Printable.Of)],
            [.. answer.FrontSteps.Select(frontStep => Printable.Of(TextOf(frontStep, model)))],
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

    private static string TextOf(FrontStep frontStep, ApiModel? model) =>
        frontStep.Place is { } place && model is not null
            ? $"{frontStep.Says} ({ReportWords.PlaceOf(new Location(model.TreeOf(place).Source, place.Span, "", ""))})"
            : frontStep.Says;

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
}
