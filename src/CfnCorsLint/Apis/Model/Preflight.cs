using System.Collections.Immutable;

namespace CfnCorsLint.Apis.Model;

/// <summary>Tells who answers the preflights of a route: which method of the API receives them, if any does.</summary>
/// <param name="Method">The <c>OPTIONS</c> or <c>ANY</c> method that receives it, the greedy route's own where it falls back; <see langword="null"/> when there is none or it is not known.</param>
/// <param name="Route">The route that <paramref name="Method"/> is on.</param>
/// <param name="Why">Why it is unknown, or why something that is not known may come before the service; <see langword="null"/> otherwise.</param>
public sealed record Preflight(
    PreflightAnswerer AnsweredBy,
    Method? Method,
    Route? Route,
    string? Why
)
{
    /// <summary>Finds out who answers the preflights of the route.</summary>
    /// <remarks>
    /// <c>ANY</c> takes what no other method of the route does, and a greedy route beside or above takes the rest; in an HTTP API a route with
    /// variables comes before that. Sources:
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html,
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
    /// </remarks>
    public static Preflight Of(Api api, Route route) =>
        api.IsServed ? OfServed(api, route) : OfMethods(api, route);

    /// <summary>Where the service answers, only an <c>OPTIONS</c> route comes before it, and one that asks whoever calls for authorization.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html</remarks>
    private static Preflight OfServed(Api api, Route route)
    {
        if (api.Cors is { Body: null, Origins: null, Unknown: { } why })
        {
            return NotKnown(why);
        }

        if (api.Kind == ApiKind.Http)
        {
            for (Route? at = FirstOf(api, route); at is not null; at = at.Fallback)
            {
                if (at.Options is { } options)
                {
                    return By(options, at, isOwn: ReferenceEquals(at, route));
                }

                if (at.Any is { } any)
                {
                    return any.Authorization.Kind == AuthorizationKind.None
                        ? Service(at.UnknownMethods)
                        : By(any, at, isOwn: ReferenceEquals(at, route));
                }
            }
        }

        return Service(route.UnknownMethods ?? api.UnknownRoutes.FirstOrDefault());
    }

    /// <summary>The route that a call meets first: for <c>$default</c> a greedy route of the root, where there is one, else the route itself.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html</remarks>
    private static Route FirstOf(Api api, Route route) =>
        route.Path == RouteKey.Default
            ? api.Once((api, _) => GreedyOfRoot(api), 0).FirstOrDefault() ?? route
            : route;

    /// <summary>The greedy routes of the root: one at most counts.</summary>
    private static ImmutableArray<Route> GreedyOfRoot(Api api) =>
        [.. api.Routes.Where(other => other.IsGreedy && other.Path.LastIndexOf('/') == 0)];

    private static Preflight Service(string? why) =>
        new(PreflightAnswerer.Service, null, null, why);

    private static Preflight OfMethods(Api api, Route route)
    {
        for (Route? at = FirstOf(api, route); at is not null; at = at.Fallback)
        {
            if (MayFallTo(api, route, at))
            {
                return NotKnown($"whether '{at.Path}' takes the preflight of '{route.Path}'");
            }

            if (at.Options is { } options)
            {
                return By(options, at, isOwn: ReferenceEquals(at, route));
            }

            if (at.UnknownMethods is { } why)
            {
                return NotKnown(why);
            }

            if (at.Any is { } any)
            {
                return By(any, at, isOwn: ReferenceEquals(at, route));
            }
        }

        return api switch
        {
            { UnknownRoutes: [var why, ..] } => NotKnown(why),
            { IsExternal: true } => NotKnown("the API is not in the template"),
            { IsFragment: true } => NotKnown("the API is a part of something that is not here"),
            _ => new Preflight(PreflightAnswerer.Nobody, null, null, null),
        };
    }

    /// <summary>Whether a REST API may hand calls that the route has no method for to another route with a variable: that is documented only of greedy routes.</summary>
    private static bool MayFallTo(Api api, Route route, Route other) =>
        api.Kind == ApiKind.Rest
        && !ReferenceEquals(route, other)
        && !other.IsGreedy
        && (other.Options ?? other.Any) is not null;

    private static Preflight NotKnown(string why) =>
        new(PreflightAnswerer.Unknown, null, null, why);

    private static Preflight By(Method method, Route route, bool isOwn) =>
        method.Integration?.Kind == IntegrationKind.Unknown
            ? new Preflight(
                PreflightAnswerer.Unknown,
                method,
                route,
                "the type of its integration is not known"
            )
            : new Preflight(
                !isOwn
                    ? PreflightAnswerer.Greedy
                    : method.Integration?.Kind switch
                    {
                        IntegrationKind.Mock => PreflightAnswerer.Mock,
                        IntegrationKind.Proxy => PreflightAnswerer.Proxy,
                        _ => PreflightAnswerer.Integration,
                    },
                method,
                route,
                null
            );
}
