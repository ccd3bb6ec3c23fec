using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Reports;

/// <summary>Marks each hurdle of a route in one world.</summary>
internal static class RouteMarker
{
    /// <summary>Methods that need no word from the preflight.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-safelisted-method</remarks>
    private static readonly ImmutableArray<string> s_freeMethods = ["GET", "HEAD", "POST"];

    public static RouteMarks Mark(RouteInApi route, Wishes wishes, string origin) =>
        new(
            OfPreflight(route),
            OfHeader(
                route,
                "Access-Control-Allow-Origin",
                text => text == "*" || wishes.Origins.IsEmpty || text == origin,
                whenAbsent: false
            ),
            OfList(
                route,
                "Access-Control-Allow-Methods",
                [
                    .. route
                        .Route.Methods.Select(method => method.Verb)
                        .Where(verb => verb is not ("OPTIONS" or "ANY"))
                        .Where(verb => !s_freeMethods.Contains(verb)),
                ]
            ),
            OfList(route, "Access-Control-Allow-Headers", Needed(route, wishes)),
            OfCredentials(route, wishes),
            OfErrors(route.Api)
        );

    private static Truth OfPreflight(RouteInApi route)
    {
        if (route.Preflight.AnsweredBy == PreflightAnswerer.Nobody)
        {
            return Truth.False;
        }

        Truth isOpen = (
            route.Preflight.Method?.Authorization.Kind switch
            {
                null or AuthorizationKind.None => Truth.True,
                AuthorizationKind.Unknown => Truth.Unknown,
                _ => Truth.False,
            }
        ).And((route.Preflight.Method?.NeedsKey ?? Truth.False).Not());
        return isOpen.And(route.Answer.IsOk.ToTruth());
    }

    private static Truth OfHeader(
        RouteInApi route,
        string name,
        Func<string, bool> isGood,
        bool whenAbsent
    ) =>
        route.Answer.Find(name) switch
        {
            _ when route.Preflight.AnsweredBy == PreflightAnswerer.Nobody => whenAbsent.ToTruth(),
            { Text: { } text } => isGood(text).ToTruth(),
            { } => Truth.Unknown,
            null when whenAbsent => Truth.True,
            null when route.Answer.UnknownHeaders is not null => Truth.Unknown,
            _ => route.Preflight.AnsweredBy == PreflightAnswerer.Unknown
                ? Truth.Unknown
                : Truth.False,
        };

    private static Truth? OfCredentials(RouteInApi route, Wishes wishes)
    {
        Truth allows = OfHeader(
            route,
            "Access-Control-Allow-Credentials",
            text => text == "true",
            whenAbsent: false
        );
        return allows == Truth.False && wishes.WithCredentials != true ? null : allows;
    }

    /// <summary>Whether a list allows all of the names; without any there is nothing to allow. In calls with credentials <c>*</c> is a name like others.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-protocol-and-credentials</remarks>
    private static Truth OfList(RouteInApi route, string header, ImmutableArray<string> names) =>
        OfHeader(
            route,
            header,
            text =>
                names.All(name =>
                    HeaderList
                        .Items(text)
                        .Any(item =>
                            item.Equals(name, StringComparison.OrdinalIgnoreCase)
                            || item == "*" && !HasCredentials(route)
                        )
                ),
            whenAbsent: names.IsEmpty
        );

    /// <summary>Whether the policy is for calls with credentials.</summary>
    private static bool HasCredentials(RouteInApi route) =>
        route.Answer.Find("Access-Control-Allow-Credentials") is { Text: "true" }
        && route.Answer.Find("Access-Control-Allow-Origin") is { Text: not (null or "*") };

    private static ImmutableArray<string> Needed(RouteInApi route, Wishes wishes) =>
        [
            .. route
                .Route.Methods.Where(method => method.Verb != "OPTIONS")
                .SelectMany(method => RequestNeeds.Of(route.Api, method, wishes).Certain)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>The errors of a REST API carry what gateway responses say; the other services answer by themselves.</summary>
    private static Truth OfErrors(Api api)
    {
        if (api.Kind != ApiKind.Rest)
        {
            return Truth.True;
        }

        Truth all = Has(api, "DEFAULT_4XX").And(Has(api, "DEFAULT_5XX"));
        return all == Truth.False && api.UnknownGatewayResponses is not null ? Truth.Unknown : all;
    }

    private static Truth Has(Api api, string type) =>
        api
            .GatewayResponses.Any(response =>
                string.Equals(response.Type, type, StringComparison.OrdinalIgnoreCase)
                && response.Find("Access-Control-Allow-Origin") is not null
            )
            .ToTruth();
}
