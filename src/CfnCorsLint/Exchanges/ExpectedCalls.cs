using System.Collections.Immutable;
using CfnCorsLint.Apis;

namespace CfnCorsLint.Exchanges;

/// <summary>The calls that must pass, for each method of each route.</summary>
public static class ExpectedCalls
{
    /// <summary>Whether the API means to be called by pages at all is not asked here.</summary>
    public static ImmutableArray<ExpectedCall> Of(Api api, Wishes wishes) =>
        [.. api.Routes.SelectMany(route => Of(api, route, wishes))];

    /// <summary>The same calls, made by pages of sites: of none is the origin <c>null</c>, unless the owners say so.</summary>
    public static IEnumerable<ExpectedCall> OfSites(Api api, Route route, Wishes wishes) =>
        wishes.Origins.IsEmpty
            ? Of(api, route, wishes)
                .Select(call =>
                    call with
                    {
                        Request = call.Request with
                        {
                            Origin = ExpectedOrigins.OfSite(call.Request.Origin),
                        },
                    }
                )
            : Of(api, route, wishes);

    /// <summary>The calls of one route of the API.</summary>
    public static IEnumerable<ExpectedCall> Of(Api api, Route route, Wishes wishes) =>
        (
            from method in route.Methods
            from verb in VerbsOf(method, api, wishes)
            from origin in OriginsOf(method, api, route, wishes)
            from call in From(origin, verb, method, api, route, wishes)
            select call
        ).Concat(
            from method in route.Methods
            where method.Verb == "ANY"
            from origin in OriginsOf(method, api, route, wishes)
            from call in UnnamedCalls.Of(api, route, origin, wishes)
            select call
        );

    /// <summary>Of several origins of the API's own those that pass the preflight and are answered, if there are such.</summary>
    private static ImmutableArray<string> OriginsOf(
        Method method,
        Api api,
        Route route,
        Wishes wishes
    )
    {
        ImmutableArray<string> all = ExpectedOrigins.Of(api, route, wishes);
        ImmutableArray<string> served =
        [
            .. all.Where(origin =>
                MayRead(api, Gateway.AnswerSuccess(api, route, method, origin), origin)
                && MayRead(api, Gateway.AnswerPreflight(api, route, origin), origin)
            ),
        ];
        return wishes.Origins.IsEmpty && !served.IsEmpty ? served : all;
    }

    /// <summary>A service says nothing to an origin that it does not allow; elsewhere what is missing is missing for all.</summary>
    private static bool MayRead(Api api, Answer answer, string origin) =>
        answer.Find(HeaderNames.AllowOrigin) is { } allowed
            ? allowed.Text is null || allowed.Text == "*" || allowed.Text == origin
            : answer.UnknownHeaders is not null || !api.IsServed;

    private static IEnumerable<ExpectedCall> From(
        string origin,
        string verb,
        Method method,
        Api api,
        Route route,
        Wishes wishes
    )
    {
        bool withCredentials =
            wishes.WithCredentials
            ?? (
                AllowsCredentials(Gateway.AnswerPreflight(api, route, origin))
                && !Lacks(Gateway.AnswerSuccess(api, route, method, origin))
            );
        var needs = RequestNeeds.Of(api, method, wishes);
        var request = new BrowserRequest(origin, verb, needs.Certain, withCredentials);
        bool isCertain =
            !IsPage(method)
            && (
                !Browser.NeedsPreflight(request)
                || !wishes.Origins.IsEmpty
                || Preflight.Of(api, route).AnsweredBy != PreflightAnswerer.Nobody
                || PreflightHabit.IsUsual(api, wishes)
            );
        yield return new ExpectedCall(route, method, request, isCertain);
        if (!needs.Assumed.IsEmpty)
        {
            ImmutableArray<string> all =
            [
                .. needs.Certain.Concat(needs.Assumed).Order(StringComparer.Ordinal),
            ];
            BrowserRequest larger = request with { Headers = all };
            yield return new ExpectedCall(route, method, larger, IsCertain: false);
        }
    }

    /// <summary>The verb to play, if a call of the method is expected.</summary>
    /// <remarks>Which verbs pages send to <c>ANY</c> is not known; where it demands a header they all are preflighted, and <c>GET</c> stands for them.</remarks>
    private static ImmutableArray<string> VerbsOf(Method method, Api api, Wishes wishes) =>
        PreflightedMethods.IsKnown(method.Verb) ? [method.Verb]
        : method.Verb == "ANY" && !RequestNeeds.Of(api, method, wishes).Certain.IsEmpty ? ["GET"]
        : [];

    /// <summary>Whether it answers with a page, which a browser goes to and no script fetches.</summary>
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
