using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges.Browsers;

/// <summary>Decides as a browser does, step by step as the Fetch standard has it, whether a call needs a preflight and whether an answer passes.</summary>
public static class Browser
{
    private const string PreflightSection = "https://fetch.spec.whatwg.org/#cors-preflight-fetch";

    /// <summary>The only header that the standard never lets <c>*</c> allow.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name</remarks>
    private const string Authorization = "authorization";

    /// <summary>Whether the browser asks before it sends the request.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#http-fetch</remarks>
    public static bool NeedsPreflight(BrowserRequest request) =>
        !HeaderNames.SafelistedMethods.Contains(request.Method) || !request.Headers.IsEmpty;

    /// <summary>Decides what a browser makes of the answer to a preflight.</summary>
    /// <param name="strictly">
    /// Whether <c>*</c> leaves out <c>Authorization</c>, as the standard has it. Chrome and Safari let it through to this day:
    /// https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Allow-Headers#browser_compatibility
    /// </param>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-preflight-fetch</remarks>
    public static Verdict JudgePreflight(
        BrowserRequest request,
        Answer answer,
        bool strictly = false
    ) => StepsOfPreflight(request, answer, strictly).Verdict;

    /// <summary>Judges the answer to a preflight at each hurdle: status, origin, credentials, methods and headers.</summary>
    internal static Steps StepsOfPreflight(
        BrowserRequest request,
        Answer answer,
        bool strictly = false
    )
    {
        // Steps 5 and 7: the status, which is told first as it is what people see, and the CORS check.
        var steps = new Steps();
        steps.Begin(AnswerCondition.Status, PreflightSection);
        if (answer.IsOk == false)
        {
            steps.Refuse("the preflight needs a status of 200 to 299");
        }

        CorsCheck.Judge(steps, request, answer);
        steps.Begin(AnswerCondition.Status, PreflightSection);
        if (answer.IsOk is null)
        {
            steps.Doubt(
                answer.LikelyRefused
                    ?? answer.UnknownHeaders
                    ?? "the status of the preflight is not known"
            );
        }

        // Steps 7.1 to 7.5: the method.
        steps.Begin(AnswerCondition.Methods, PreflightSection);
        JudgeMethod(steps, request, answer);

        // Steps 7.6 and 7.7: the headers.
        steps.Begin(AnswerCondition.Headers, PreflightSection);
        JudgeHeaders(steps, request, answer, strictly);
        return steps;
    }

    /// <summary>Decides what a browser makes of the answer to the request itself.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#concept-cors-check</remarks>
    public static Verdict JudgeAnswer(BrowserRequest request, Answer answer) =>
        StepsOfAnswer(request, answer).Verdict;

    /// <summary>Judges the answer to the request itself at each hurdle, of which it has two: origin and credentials.</summary>
    internal static Steps StepsOfAnswer(BrowserRequest request, Answer answer)
    {
        var steps = new Steps();
        CorsCheck.Judge(steps, request, answer);
        return steps;
    }

    private static void JudgeMethod(Steps steps, BrowserRequest request, Answer answer)
    {
        AnswerHeader? header = answer.Find(HeaderNames.AllowMethods);
        var list = Names(steps, header, HeaderNames.AllowMethods);
        if (HeaderNames.SafelistedMethods.Contains(request.Method))
        {
            return;
        }

        if (header is null or { Text: null })
        {
            Absent(
                steps,
                answer,
                header,
                HeaderNames.AllowMethods,
                $", so {request.Method} is not allowed"
            );
        }
        else if (
            list is { } methods
            && !methods.Contains(request.Method)
            && (request.WithCredentials || !methods.Contains("*"))
        )
        {
            steps.Refuse(
                $"its {HeaderNames.AllowMethods} does not name {request.Method}"
                    + Wildcard(request, methods),
                header
            );
        }
    }

    private static void JudgeHeaders(
        Steps steps,
        BrowserRequest request,
        Answer answer,
        bool strictly
    )
    {
        AnswerHeader? header = answer.Find(HeaderNames.AllowHeaders);
        var list = Names(steps, header, HeaderNames.AllowHeaders);
        if (request.Headers.IsEmpty)
        {
            return;
        }

        if (header is null or { Text: null })
        {
            Absent(
                steps,
                answer,
                header,
                HeaderNames.AllowHeaders,
                $", so {request.Headers[0]} is not allowed"
            );
            return;
        }

        if (list is not { } allowed)
        {
            return;
        }

        bool isAny = allowed.Contains("*") && !request.WithCredentials;
        string? refused = request.Headers.FirstOrDefault(name =>
            !allowed.Contains(name, StringComparer.OrdinalIgnoreCase)
            && (!isAny || (strictly && name == Authorization))
        );
        if (refused is not null)
        {
            steps.Refuse(
                $"its {HeaderNames.AllowHeaders} does not name {refused}"
                    + Wildcard(request, allowed),
                header
            );
        }
    }

    private static string Wildcard(BrowserRequest request, ImmutableArray<string> names) =>
        !names.Contains("*") ? ""
        : request.WithCredentials ? ", and '*' means nothing in a call with credentials"
        : ", which '*' leaves out";

    /// <summary>A header that is needed, and that is not there or not known.</summary>
    private static void Absent(
        Steps steps,
        Answer answer,
        AnswerHeader? header,
        string name,
        string effect
    )
    {
        if (header is null)
        {
            CorsCheck.Missing(steps, answer, name, effect);
        }
        else
        {
            steps.Doubt($"its {header.Name} is not known");
        }
    }

    /// <returns><see langword="null"/> when the list is absent, not known or broken.</returns>
    private static ImmutableArray<string>? Names(Steps steps, AnswerHeader? header, string name)
    {
        if (header?.Text is not { } text)
        {
            return null;
        }

        ImmutableArray<string>? names = HeaderList.Parse(text);
        if (names is null)
        {
            steps.Refuse($"its {name} is no list of names", header);
        }

        return names;
    }
}
