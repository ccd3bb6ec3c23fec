using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Findings;

/// <summary>Finds the line to show under a finding: the call that a browser refuses because of it.</summary>
internal static class BrowserView
{
    /// <summary>The line of the first call that a browser refuses on the route: of those to the methods that the finding names, if it names some.</summary>
    /// <returns><see langword="null"/> when it is not about a call, or none is refused.</returns>
    public static string? Of(Violation violation)
    {
        Subject subject = violation.Subject;
        if (violation.Rule.About != Concern.Browser || subject.Api is not { } api)
        {
            return null;
        }

        if (OtherStatus(subject) is { } response)
        {
            return OfOtherStatus(subject, response);
        }

        ImmutableArray<ExpectedCall> calls =
        [
            .. RoutesOf(violation, api)
                .SelectMany(route => CallsOf(subject, api, route))
                .Where(call => subject.Method is not { } method || IsCalled(method, call)),
        ];
        ImmutableArray<ExpectedCall> meant =
        [
            .. calls.Where(call =>
                violation.Related.Any(related => ReferenceEquals(related.Place, call.Method.Place))
            ),
        ];
        return (meant.IsEmpty ? calls : meant)
            .Select(call => Exchange.Play(api, call))
            .Where(exchange => IsAbout(exchange.Verdict.Header, violation.Header))
            .Where(exchange => !IsOfCode(violation) || IsDecidedByCode(exchange))
            .Select(BrowserLine.Of)
            .FirstOrDefault(line => line is not null);
    }

    /// <summary>The expected calls of a route; where the finding is about a behaviour in front of the API, only calls that come through that.</summary>
    private static IEnumerable<ExpectedCall> CallsOf(Subject subject, Api api, Route route) =>
        subject.Passage is { } passage
            ? FrontCalls.By(passage, api, route, subject.Context.PageSettings)
            : ExpectedCalls.Of(api, route, subject.Context.PageSettings);

    /// <summary>The response that a violation is about, where it is none of success: calls are played with that alone.</summary>
    private static IntegrationResponse? OtherStatus(Subject subject) =>
        subject is { Response: { } response, Method.Verb: not ("OPTIONS" or "ANY") }
        && StatusCodes.Of(response.StatusCode) is < 200 or > 299
            ? response
            : null;

    /// <summary>What a browser makes of an answer with that status.</summary>
    private static string? OfOtherStatus(Subject subject, IntegrationResponse response)
    {
        if (
            subject
            is not { Api: { } api, Route: { } route, Method: { Integration: { } made } method }
        )
        {
            return null;
        }

        PageSettings pageSettings = subject.Context.PageSettings;
        var request = new BrowserRequest(
            ExpectedOrigins.OfSite(ExpectedOrigins.Of(api, route, pageSettings)[0], pageSettings),
            method.Verb,
            [],
            pageSettings.WithCredentials ?? false
        );
        Answer answer = IntegrationAnswers.Of(made, response, request.Origin);
        return BrowserLine.Of(
            method.Verb,
            route.Path,
            answer,
            Browser.JudgeAnswer(request, answer)
        );
    }

    /// <summary>Whether the violation is about the code of a function, which has no keys that would make a path.</summary>
    private static bool IsOfCode(Violation violation) => SyntaxPath.Of(violation.Place).Length == 0;

    private static bool IsDecidedByCode(Exchange exchange) =>
        (exchange.Step == ExchangeStep.Preflight ? exchange.Preflight : exchange.Answer)?.Code
            is not null;

    /// <summary>Whether what decides the call is what the rule speaks of: the same header, or none. The origin and credentials are judged as one.</summary>
    private static bool IsAbout(string? deciding, string? told) =>
        IsOfOrigin(deciding)
            ? IsOfOrigin(told)
            : string.Equals(deciding, told, StringComparison.OrdinalIgnoreCase);

    private static bool IsOfOrigin(string? header) =>
        header?.ToLowerInvariant()
            is "access-control-allow-origin"
                or "access-control-allow-credentials"
                or "vary";

    /// <summary>What a policy decides concerns all routes: a note about it breaks none of them.</summary>
    private static ImmutableArray<Route> RoutesOf(Violation violation, Api api) =>
        violation.Subject.Route is { } route ? [route]
        : violation.Severity > Severity.Note
        && violation.Subject is { Policy: not null } or { Passage: not null }
            ? api.Routes
        : [];

    /// <summary>The method that fails may be the one that answers preflights: then every call is concerned.</summary>
    private static bool IsCalled(Method method, ExpectedCall call) =>
        method.Verb is "OPTIONS" or "ANY" || method.Verb == call.Method.Verb;
}
