using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Text;

namespace CfnCorsLint.Views;

/// <summary>Says which routes an API has where none of them takes a path: a path is soon misspelt.</summary>
public static class RouteHint
{
    /// <summary>How many routes are named.</summary>
    private const int MostRoutes = 5;

    /// <param name="name">By which people know the API.</param>
    /// <param name="path">As the API has it, without a stage.</param>
    /// <returns>A sentence; <see langword="null"/> where a route takes the path, or the API has none.</returns>
    public static string? Of(ApiWorlds api, string name, string path)
    {
        string[] paths =
        [
            .. api
                .Worlds.SelectMany(world => world.Api.Routes)
                .Select(route => route.Path)
                .Distinct(StringComparer.Ordinal),
        ];
        if (paths.Length == 0 || IsReached(api, path))
        {
            return null;
        }

        string has = string.Join(", ", paths.Take(MostRoutes));
        string more = paths.Length > MostRoutes ? $" and {paths.Length - MostRoutes} more" : "";
        string behind = ServiceAddress.Split(path).Behind;
        string near = (IsReached(api, behind) ? behind : Spelling.Nearest(path, paths))
            is { } nearest
            ? $"; did you mean '{nearest}'?"
            : ".";
        return $"No route of {name} takes {path}: it has {has}{more}{near}";
    }

    private static bool IsReached(ApiWorlds api, string path) =>
        api.Worlds.Any(world => !RouteFinder.Reached(world.Api, path).IsEmpty);
}
