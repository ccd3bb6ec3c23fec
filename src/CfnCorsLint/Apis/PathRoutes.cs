using System.Collections.Immutable;

namespace CfnCorsLint.Apis;

/// <summary>Makes the routes of an API whose paths are written out.</summary>
internal sealed class PathRoutes
{
    private readonly Dictionary<string, RouteParts> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Route> _finished = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _greedy;
    private readonly VariablePaths _variables;
    private readonly string? _open;

    private PathRoutes(IEnumerable<RouteParts> parts, string? open)
    {
        foreach (RouteParts one in parts)
        {
            _parts[one.Path] = one;
        }

        _greedy = _parts.Keys.Where(IsGreedy).ToLookup(ParentOf, StringComparer.Ordinal);
        _variables = new VariablePaths(_parts.Keys);
        _open = open;
    }

    /// <summary>In the same order.</summary>
    /// <param name="parts">One a path.</param>
    /// <param name="open">Why any route may have more methods; <see langword="null"/> when none has.</param>
    public static ImmutableArray<Route> Of(ImmutableArray<RouteParts> parts, string? open)
    {
        var routes = new PathRoutes(parts, open);
        return [.. parts.Select(one => routes.Finish(one.Path))];
    }

    private Route Finish(string path)
    {
        if (!_finished.TryGetValue(path, out Route? route))
        {
            RouteParts parts = _parts[path];
            route = new Route
            {
                Path = path,
                ResourceKey = path,
                Place = parts.Place,
                Methods = parts.Methods,
                UnknownMethods = parts.Unknown ?? _open,
                Fallback = (_variables.Beside(path) ?? GreedyFor(path)) is { } other
                    ? Finish(other)
                    : null,
            };
            _finished[path] = route;
        }

        return route;
    }

    /// <summary>The greedy path in the nearest folder above; else the route of an HTTP API that takes all the rest.</summary>
    private string? GreedyFor(string path)
    {
        // Two greedy paths beside each other do not fall back on one another.
        string start = IsGreedy(path) ? ParentOf(ParentOf(path)) : ParentOf(path);
        for (string at = start; at.Length > 0; at = ParentOf(at))
        {
            if (_greedy[at].FirstOrDefault(other => other != path) is { } greedy)
            {
                return greedy;
            }
        }

        return path != RouteKey.Default && _parts.ContainsKey(RouteKey.Default)
            ? RouteKey.Default
            : null;
    }

    private static bool IsGreedy(string path) => path.EndsWith("+}", StringComparison.Ordinal);

    /// <returns><c>/</c> for <c>/orders</c>; <c>""</c> for <c>/</c>.</returns>
    private static string ParentOf(string path)
    {
        int slash = path.TrimEnd('/').LastIndexOf('/');
        return slash switch
        {
            < 0 => "",
            0 => "/",
            _ => path[..slash],
        };
    }
}
