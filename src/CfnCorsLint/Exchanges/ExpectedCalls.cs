using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges;

/// <summary>Lists the calls that pages must be able to make, for each method of each route.</summary>
public static class ExpectedCalls
{
    /// <summary>Whether the API means to be called by pages at all is not asked here.</summary>
    public static ImmutableArray<ExpectedCall> Of(Api api, PageSettings pageSettings) =>
        [.. api.Routes.SelectMany(route => Of(api, route, pageSettings))];

    /// <summary>The calls of one route of the API.</summary>
    /// <param name="behavior">The cache behaviour that they come through; <see langword="null"/> for calls that come by none.</param>
    public static IEnumerable<ExpectedCall> Of(
        Api api,
        Route route,
        PageSettings pageSettings,
        Behavior? behavior = null
    ) =>
        api.Kind == ApiKind.WebSocket
            ? []
            : from method in route.Methods
            where method.Verb != "OPTIONS"
            from origin in OriginsOf(api, route, method, pageSettings)
            from call in From(origin, method, api, route, pageSettings, behavior)
            select call;

    /// <summary>The origins that pages call the route from. Where the API itself names several, only those count that pass the preflight and are answered, if there are such.</summary>
    public static ImmutableArray<string> OriginsOf(
        Api api,
        Route route,
        Method? method,
        PageSettings pageSettings
    )
    {
        ImmutableArray<string> all = ExpectedOrigins.Of(api, route, pageSettings);
        if (!pageSettings.Origins.IsEmpty || all.Length == 1)
        {
            return all;
        }

        ImmutableArray<string> served =
        [
            .. all.Where(origin =>
                (
                    method is null
                    || MayRead(api, Gateway.AnswerSuccess(api, route, method, origin), origin)
                ) && MayRead(api, Gateway.AnswerPreflight(api, route, origin), origin)
            ),
        ];
        return served.IsEmpty ? all : served;
    }

    /// <summary>A service says nothing to an origin that it does not allow; elsewhere what is missing is missing for all.</summary>
    private static bool MayRead(Api api, Answer answer, string origin) =>
        answer.Find(HeaderNames.AllowOrigin) is { } allowed
            ? allowed.Text is null || allowed.Text == "*" || allowed.Text == origin
            : answer.UnknownHeaders is not null || !api.IsServed;

    /// <summary>Whether a call carries cookies: as the owners of the pages say, else where the API is made for such calls.</summary>
    public static bool CarriesCredentials(
        string origin,
        Method method,
        Api api,
        Route route,
        PageSettings pageSettings
    ) =>
        pageSettings.WithCredentials
        ?? (
            AllowsCredentials(Gateway.AnswerPreflight(api, route, origin))
            && !Lacks(Gateway.AnswerSuccess(api, route, method, origin))
        );

    /// <summary>The call with the headers that are certain, and, where more are assumed, a second one with these, too.</summary>
    private static IEnumerable<ExpectedCall> From(
        string origin,
        Method method,
        Api api,
        Route route,
        PageSettings pageSettings,
        Behavior? behavior
    )
    {
        bool withCredentials = CarriesCredentials(origin, method, api, route, pageSettings);
        var needs = RequestNeeds.Of(api, route, method, pageSettings, behavior);
        var request = new BrowserRequest(
            ExpectedOrigins.OfSite(origin, pageSettings),
            VerbOf(method, needs.Certain),
            needs.Certain,
            withCredentials
        );
        bool isCertain =
            !IsPage(method)
            // That a page of a site calls what allows only 'null' is nowhere said.
            && request.Origin == origin
            && !ExpectedOrigins.AreOfEdge(api, route, pageSettings)
            && (
                !Browser.NeedsPreflight(request)
                || !pageSettings.Origins.IsEmpty
                || PreflightHabit.IsMeant(api, route, pageSettings)
            );
        var call = new ExpectedCall(route, method, request, isCertain);
        // Which methods pages send to ANY is not known: what is known of such a call are its headers,
        // and where it fails without any it fails by whatever method.
        bool isWhole =
            needs.Assumed.IsEmpty || (method.Verb == "ANY" && isCertain && Fails(api, call));
        if (method.Verb != "ANY" || isWhole)
        {
            yield return call;
        }

        if (!isWhole)
        {
            ImmutableArray<string> all =
            [
                .. needs.Certain.Concat(needs.Assumed).Order(StringComparer.Ordinal),
            ];
            BrowserRequest larger = request with { Method = VerbOf(method, all), Headers = all };
            yield return new ExpectedCall(route, method, larger, IsCertain: false)
            {
                Assumed = needs.Assumed,
            };
        }
    }

    private static bool Fails(Api api, ExpectedCall call) =>
        Exchange.Play(api, call).Verdict.Passes == Truth.False;

    /// <summary>The verb to play: for <c>ANY</c> that of a call with a body where such a header is sent, else <c>GET</c>.</summary>
    /// <remarks>No list of methods needs to name either.</remarks>
    private static string VerbOf(Method method, ImmutableArray<string> headers) =>
        method.Verb != "ANY" ? method.Verb
        : headers.Contains("content-type") ? "POST"
        : "GET";

    /// <summary>Whether the method answers with a page, which a browser goes to and no script fetches.</summary>
    private static bool IsPage(Method method) =>
        method.Responses.Any(response => response.ContentTypes.Contains("text/html"));

    /// <summary>Whether the policy is for calls with credentials, from an origin that it names.</summary>
    private static bool AllowsCredentials(Answer answer) =>
        answer.Find(HeaderNames.AllowCredentials) is { Text: "true", IsByDefault: false }
        && answer.Find(HeaderNames.AllowOrigin) is { Text: not (null or "*"), IsByDefault: false };

    /// <summary>Whether the answer certainly allows no credentials: then the route does not say what it means.</summary>
    private static bool Lacks(Answer answer) =>
        answer.UnknownHeaders is null
        && answer.Find(HeaderNames.AllowCredentials) is null or { Text: not (null or "true") };
}
