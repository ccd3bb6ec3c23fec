using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Reports;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Plays a typed call in one world: as it is typed, or where only its method and path are, as a page would send it.</summary>
internal static class TypedCall
{
    public static WorldPlay Play(
        ApiInWorld world,
        PageCall call,
        bool withCredentials,
        Wishes wishes
    )
    {
        Api api = world.Api;
        (Route? route, Method? method) = RouteFinder.Find(
            api,
            call.Path,
            call.Method.ToUpperInvariant()
        );
        string origin =
            route is not null
                ? ExpectedOrigins.OfSite(
                    ExpectedCalls.OriginsOf(api, route, method, wishes)[0],
                    wishes
                )
            : wishes.Origins is [var first, ..] ? first
            : ExpectedOrigins.AnySite;
        BrowserRequest request = call.From(origin, withCredentials);
        Assumptions assumed = Assumptions.None with { Origin = wishes.Origins.IsEmpty };
        if (call.IsBare && route is not null && method is not null)
        {
            // Its own verb is known, also where the route takes any.
            Method meant = method with
            {
                Verb = call.Method.ToUpperInvariant(),
            };
            var needs = RequestNeeds.Of(api, route, meant, wishes);
            bool carries = ExpectedCalls.CarriesCredentials(origin, method, api, route, wishes);
            ImmutableArray<string> headers =
            [
                .. needs.Certain.Concat(needs.Assumed).Order(StringComparer.Ordinal),
            ];
            request = new BrowserRequest(origin, call.Method, headers, carries);
            assumed = assumed with
            {
                Headers = needs.Assumed,
                Credentials = carries && wishes.WithCredentials is null,
            };
        }

        return new WorldPlay(
            world.World,
            Simulator.Play(api, call.Path, request),
            IsCertain: true,
            assumed
        );
    }
}
