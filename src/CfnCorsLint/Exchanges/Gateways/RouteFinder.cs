using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Finds the routes of an API that a path reaches.</summary>
/// <remarks>
/// Written parts win over variables, variables over greedy ones, and <c>$default</c> takes the rest. Sources:
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html and
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html
/// </remarks>
public static class RouteFinder
{
    private const string CatchAll = "$default";

    /// <summary>The route that receives the request, and the method that takes it there.</summary>
    /// <param name="path">Without the stage: <c>/orders/1</c>.</param>
    /// <param name="verb">Upper case.</param>
    /// <returns>The best route without a method where no route takes the verb; neither where no route matches.</returns>
    public static (Route? Route, Method? Method) Find(Api api, string path, string verb)
    {
        ImmutableArray<Route> reached = Reached(api, path);
        foreach (Route route in reached)
        {
            if ((route.Find(verb) ?? route.Any) is { } method)
            {
                return (route, method);
            }
        }

        return (reached.FirstOrDefault(), null);
    }

    /// <summary>The routes that match, the closest first.</summary>
    public static ImmutableArray<Route> Reached(Api api, string path) =>
        api.Kind == ApiKind.FunctionUrl
            ? api.Routes
            :
            [
                .. from route in api.Routes
                let rank = RankOf(api.Kind, route.Path, path)
                where rank is not null
                orderby rank
                select route,
            ];

    /// <summary>How well a route fits, a digit a part: smaller is closer; <see langword="null"/> when it does not.</summary>
    private static string? RankOf(ApiKind kind, string route, string path)
    {
        if (route == CatchAll)
        {
            return "9";
        }

        string[] wanted = RoutePaths.PartsOf(kind, route);
        string[] given = RoutePaths.PartsOf(kind, path);
        bool isGreedy = wanted.Length > 0 && wanted[^1].EndsWith("+}", StringComparison.Ordinal);
        if (isGreedy ? given.Length < wanted.Length : given.Length != wanted.Length)
        {
            return null;
        }

        var rank = new System.Text.StringBuilder();
        for (int at = 0; at < wanted.Length; at++)
        {
            if (wanted[at] == given[at])
            {
                rank.Append('0');
            }
            else if (RoutePaths.IsVariable(wanted[at]) && given[at].Length > 0)
            {
                rank.Append(wanted[at].EndsWith("+}", StringComparison.Ordinal) ? '2' : '1');
            }
            else
            {
                return null;
            }
        }

        return rank.ToString();
    }
}
