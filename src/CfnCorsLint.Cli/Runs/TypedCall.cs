using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Plays a typed call in one world: with the headers that are typed, or where none are, with the headers that a page would send.</summary>
internal static class TypedCall
{
    /// <param name="way">By what in front of the API it comes; <see langword="null"/> when by nothing.</param>
    public static CallInWorld Play(
        ApiInWorld world,
        PageCall call,
        bool withCredentials,
        PageSettings pageSettings,
        Way? way
    )
    {
        Api api = world.Api;
        (Route? route, Method? method) = RouteFinder.Find(
            api,
            way is Way.OfDistribution through
                ? through.Passage.PathAtRoutes(call.Path) ?? call.Path
                : call.Path,
            call.Method.ToUpperInvariant()
        );
        string origin =
            route is not null
                ? ExpectedOrigins.OfSite(
                    ExpectedCalls.OriginsOf(api, route, method, pageSettings)[0],
                    pageSettings
                )
            : pageSettings.Origins is [var first, ..] ? first
            : api.Routes is [var other, ..]
                // Pages of the same site call it as they call the others.
                ? ExpectedOrigins.OfSite(
                    ExpectedCalls.OriginsOf(api, other, null, pageSettings)[0],
                    pageSettings
                )
            : ExpectedOrigins.AnySite;
        (BrowserRequest request, Assumptions assumed) = Sent(
            api,
            (route, method),
            call,
            origin,
            withCredentials,
            pageSettings,
            way
        );
        return new CallInWorld(
            world.World,
            Simulator.Play(api, call.Path, request, way),
            IsCertain: true,
            assumed
        );
    }

    /// <summary>What a page sends from an origin, and what of that nobody said.</summary>
    /// <param name="called">The route and the method that take the call, as far as there are such.</param>
    public static (BrowserRequest Request, Assumptions Assumed) Sent(
        Api api,
        (Route? Route, Method? Method) called,
        PageCall call,
        string origin,
        bool withCredentials,
        PageSettings pageSettings,
        Way? way
    )
    {
        Assumptions assumed = Assumptions.None with { Origin = pageSettings.Origins.IsEmpty };
        (Route Route, Method Method)[] alike =
        [
            .. called is ({ } route, { } method)
                ? [(route, method)]
                : Alike(called.Route is { } known ? [known] : api.Routes),
        ];
        if (call.NamesHeaders || alike.Length == 0)
        {
            return (call.From(origin, withCredentials), assumed);
        }

        RequestNeeds needs = alike
            .Select(one =>
                RequestNeeds.Of(
                    api,
                    one.Route,
                    // Its own verb is known, also where the route takes any.
                    one.Method with
                    {
                        Verb = call.Method.ToUpperInvariant(),
                    },
                    pageSettings,
                    (way as Way.OfDistribution)?.Passage.Behavior
                )
            )
            .Aggregate(Common);
        bool carries =
            withCredentials
            || ExpectedCalls.CarriesCredentials(
                origin,
                alike[0].Method,
                api,
                alike[0].Route,
                pageSettings
            );
        // The headers that were typed are those of the type of the body.
        ImmutableArray<string> headers =
        [
            .. needs
                .Certain.Concat(needs.Assumed)
                .Where(name => !call.NamesType || name != PageCall.ContentType)
                .Concat(call.Headers)
                .Order(StringComparer.Ordinal),
        ];
        return (
            new BrowserRequest(origin, call.Method, headers, carries),
            assumed with
            {
                Headers = call.NamesType ? [] : needs.Assumed,
                Credentials = carries && !withCredentials && pageSettings.WithCredentials is null,
            }
        );
    }

    /// <summary>The methods that pages call on some routes, by which it is told how they call one that is not there.</summary>
    private static IEnumerable<(Route Route, Method Method)> Alike(ImmutableArray<Route> routes) =>
        from route in routes
        from method in route.Methods
        where method.Verb != "OPTIONS"
        select (route, method);

    /// <summary>What both kinds of calls carry.</summary>
    private static RequestNeeds Common(RequestNeeds one, RequestNeeds other)
    {
        ImmutableArray<string> certain = [.. one.Certain.Intersect(other.Certain)];
        return new RequestNeeds(
            certain,
            [
                .. one
                    .Certain.Concat(one.Assumed)
                    .Intersect(other.Certain.Concat(other.Assumed))
                    .Except(certain),
            ],
            one.Unknown ?? other.Unknown
        );
    }
}
