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
            : ExpectedOrigins.AnySite;
        BrowserRequest request = call.From(origin, withCredentials);
        Assumptions assumed = Assumptions.None with { Origin = pageSettings.Origins.IsEmpty };
        if (!call.NamesHeaders && route is not null && method is not null)
        {
            // Its own verb is known, also where the route takes any.
            Method meant = method with
            {
                Verb = call.Method.ToUpperInvariant(),
            };
            var needs = RequestNeeds.Of(
                api,
                route,
                meant,
                pageSettings,
                (way as Way.OfDistribution)?.Passage.Behavior
            );
            bool carries =
                withCredentials
                || ExpectedCalls.CarriesCredentials(origin, method, api, route, pageSettings);
            // The headers that were typed are those of the type of the body.
            ImmutableArray<string> headers =
            [
                .. needs
                    .Certain.Concat(needs.Assumed)
                    .Where(name => !call.NamesType || name != PageCall.ContentType)
                    .Concat(call.Headers)
                    .Order(StringComparer.Ordinal),
            ];
            request = new BrowserRequest(origin, call.Method, headers, carries);
            assumed = assumed with
            {
                Headers = call.NamesType ? [] : needs.Assumed,
                Credentials = carries && !withCredentials && pageSettings.WithCredentials is null,
            };
        }

        return new CallInWorld(
            world.World,
            Simulator.Play(api, call.Path, request, way),
            IsCertain: true,
            assumed
        );
    }
}
