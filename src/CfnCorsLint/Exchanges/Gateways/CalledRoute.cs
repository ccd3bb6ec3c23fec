using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Names the API and the route that the address of a call reaches.</summary>
/// <param name="Api">The id of its API.</param>
/// <param name="Path">As the route is written.</param>
public sealed record CalledRoute(string Api, string Path)
{
    private const string CatchAll = "$default";

    /// <summary>The routes of a model that a call can mean; its host tells the kind of API, and a stage may stand before the path.</summary>
    /// <param name="method">As the page writes it; <see langword="null"/> when it is not known.</param>
    public static ImmutableArray<CalledRoute> Of(ApiModel model, Uri url, string? method)
    {
        ImmutableHashSet<string> stages = StageNames.Of(model.Template);
        (int Rank, CalledRoute Route)[] reached =
        [
            .. from api in model.Apis
            from world in api.Worlds
            from route in Reached(world.Api, url, method, stages)
            select (RankOf(route), new CalledRoute(api.Id, route.Path)),
        ];
        int best = reached.Select(one => one.Rank).DefaultIfEmpty().Min();
        return [.. reached.Where(one => one.Rank == best).Select(one => one.Route).Distinct()];
    }

    /// <summary>The closer the route names the path, the less.</summary>
    private static int RankOf(Route route) =>
        route.Path == CatchAll ? 2
        : route.Path.EndsWith("+}", StringComparison.Ordinal) ? 1
        : 0;

    /// <summary>The route that takes the call, and the one that takes its preflight.</summary>
    private static IEnumerable<Route> Reached(
        Api api,
        Uri url,
        string? method,
        ImmutableHashSet<string> stages
    )
    {
        if (!ServiceAddress.MayAnswer(api.Kind, url))
        {
            return [];
        }

        string path = Uri.UnescapeDataString(url.AbsolutePath);
        (string first, string rest) = ServiceAddress.Split(path);
        bool isStage =
            stages.Contains(first) || (ServiceAddress.IsOfGateway(url) && api.Kind == ApiKind.Rest);
        foreach (string tried in isStage ? [rest, path] : new[] { path, rest })
        {
            ImmutableArray<Route> reached = RouteFinder.Reached(api, tried);
            // Where nobody knows whether a stage stands before it, a route that takes anything proves nothing.
            bool isSure = reached.Any(route => route.Path != CatchAll) || tried == rest || isStage;
            if (!reached.IsEmpty && isSure)
            {
                return Meant(api, tried, method, reached);
            }
        }

        return RouteFinder.Reached(api, path).Take(1);
    }

    private static IEnumerable<Route> Meant(
        Api api,
        string path,
        string? method,
        ImmutableArray<Route> reached
    ) =>
        method is not null
        && RouteFinder.Find(api, path, method.ToUpperInvariant()).Route is { } route
            ? [route]
            : reached.Take(1);
}
