using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.InFront;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges;

/// <summary>Plays any call of a page through: what the browser asks, what comes back, what it decides.</summary>
/// <remarks>Source: https://fetch.spec.whatwg.org/#http-fetch</remarks>
public static class Simulator
{
    /// <param name="path">As it is called, by what is in front of the API where it comes by that.</param>
    /// <param name="way">By what it comes; <see langword="null"/> when by nothing.</param>
    public static Simulation Play(Api api, string path, BrowserRequest request, Way? way = null)
    {
        BrowserRequest inChromium = ChromiumHabits.Asked(request);
        Simulation simulation = Play(api, path, request, request, way);
        return inChromium.Headers.SequenceEqual(request.Headers)
            ? simulation
            : simulation with
            {
                InChromium = Play(api, path, inChromium, ChromiumHabits.Sent(request), way),
            };
    }

    /// <param name="request">With the headers that the browser asks for.</param>
    /// <param name="sent">With the headers that it sends.</param>
    private static Simulation Play(
        Api api,
        string path,
        BrowserRequest request,
        BrowserRequest sent,
        Way? way
    )
    {
        string? atRoutes = way is Way.OfDistribution edge ? edge.Passage.PathAtRoutes(path) : path;
        string arriving = atRoutes ?? path;
        if (RoutePaths.WhyUnknown(api.Kind, arriving) is { } why)
        {
            SimulatedStep open = Judge(
                request,
                Answer.NotKnown($"{why}, as a base address that ends with a slash makes it", null),
                isPreflight: false
            );
            return new Simulation(
                api,
                request,
                path,
                null,
                null,
                ReasonsToAsk(request),
                null,
                open
            );
        }

        (Route? route, Method? method) = atRoutes is null
            ? (null, null)
            : RouteFinder.Find(api, arriving, request.Method.ToUpperInvariant());
        return Play(
            api,
            path,
            request,
            route,
            method,
            way,
            () =>
                FrontAnswers.To(
                    api,
                    sent,
                    way,
                    method,
                    (origin, headers) =>
                        AnswerOf(
                            api,
                            route,
                            method,
                            sent with
                            {
                                Origin = origin,
                                Headers = headers,
                            }
                        )
                )
        );
    }

    /// <summary>An expected call, to the method that it is expected of: what it carries is right.</summary>
    public static Simulation Play(Api api, ExpectedCall call) =>
        Play(
            api,
            call.Way?.Path ?? call.Route.Path,
            call.Request,
            call.Route,
            call.Method,
            call.Way,
            () => FrontAnswers.To(api, call)
        );

    /// <param name="answered">What the request itself gets, if it is sent.</param>
    private static Simulation Play(
        Api api,
        string path,
        BrowserRequest request,
        Route? route,
        Method? method,
        Way? way,
        Func<Answer> answered
    )
    {
        ImmutableArray<string> reasons = ReasonsToAsk(request);
        SimulatedStep? preflight = reasons.IsEmpty
            ? null
            : Judge(
                request,
                FrontAnswers.ToPreflight(
                    api,
                    request,
                    way,
                    route is null ? null : Preflight.Of(api, route).Method,
                    origin => PreflightOf(api, route, origin)
                ),
                isPreflight: true
            );
        SimulatedStep? answer =
            preflight?.Verdict.Passes == Truth.False
                ? null
                : Judge(request, answered(), isPreflight: false);
        return new Simulation(api, request, path, route, method, reasons, preflight, answer)
        {
            Way = way,
        };
    }

    private static ImmutableArray<string> ReasonsToAsk(BrowserRequest request) =>
        [
            .. HeaderNames.SafelistedMethods.Contains(request.Method)
                ? []
                : new[] { $"{request.Method} is not GET, HEAD or POST" },
            .. request.Headers.Select(name =>
                name == "content-type"
                    ? "content-type is not that of a form or of plain text"
                    : $"{name} is no safelisted header"
            ),
        ];

    /// <summary>What the browser makes of one answer.</summary>
    internal static SimulatedStep Judge(BrowserRequest request, Answer answer, bool isPreflight)
    {
        Verdict verdict = isPreflight
            ? Browser.JudgePreflight(request, answer)
            : Browser.JudgeAnswer(request, answer);
        Verdict strictly = isPreflight
            ? Browser.JudgePreflight(request, answer, strictly: true)
            : verdict;
        return new SimulatedStep(answer, verdict, strictly)
        {
            Memory = isPreflight ? PreflightMemory.Of(request, answer, verdict) : null,
        };
    }

    private static Answer PreflightOf(Api api, Route? route, string origin) =>
        route is not null ? Gateway.AnswerPreflight(api, route, origin) : NotThere(api);

    private static Answer AnswerOf(Api api, Route? route, Method? method, BrowserRequest request) =>
        route is null || method is null
            ? NoMethod(api, route)
            : RequestRefusals.Of(api, method, request)
                ?? Gateway.AnswerSuccess(api, route, method, request.Origin);

    private static Answer NoMethod(Api api, Route? route) =>
        route?.UnknownMethods is { } why ? Answer.NotKnown(why, route.Place) : NotThere(api);

    private static Answer NotThere(Api api) =>
        api.UnknownRoutes is [var why, ..]
            ? Answer.NotKnown(why, null)
            : GatewayErrors.Shape(
                api,
                api.Kind == ApiKind.Rest ? GatewayError.NoSuchMethod : GatewayError.NoSuchRoute,
                null
            );
}
