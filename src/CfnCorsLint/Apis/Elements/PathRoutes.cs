using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Makes the routes of an API whose paths are written out.</summary>
internal sealed class PathRoutes
{
    /// <summary>Folders further above are not looked at: an API has fewer resources.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html</remarks>
    private const int MaxFolders = 300;

    private readonly Dictionary<string, RouteParts> _parts = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _greedy;
    private readonly VariablePaths _variables;
    private readonly ApiKind _kind;
    private readonly string? _open;

    private PathRoutes(ApiKind kind, ImmutableArray<RouteParts> parts, string? open)
    {
        _kind = kind;
        foreach (RouteParts one in parts)
        {
            _parts[KeyOf(one)] = one;
        }

        _greedy = _parts.Keys.Where(IsGreedy).ToLookup(ParentOf, StringComparer.Ordinal);
        _variables = new VariablePaths(_parts.Keys);
        _open = open;
    }

    /// <summary>The routes in the order of the parts, one for each resource.</summary>
    /// <param name="written">One a path.</param>
    /// <param name="open">Why any route may have more methods; <see langword="null"/> when none has.</param>
    public static ImmutableArray<Route> Of(
        ApiKind kind,
        ImmutableArray<RouteParts> written,
        string? open
    )
    {
        ImmutableArray<RouteParts> parts = RoutePaths.Joined(kind, written);
        var routes = new PathRoutes(kind, parts, open);
        var chain = new FallbackChain<string>(
            path => path,
            path => routes._variables.Beside(path) ?? routes.GreedyFor(path),
            routes.Make
        );
        return [.. parts.Select(one => chain.Finish(routes.KeyOf(one)))];
    }

    /// <summary>What API Gateway makes of the path.</summary>
    private string KeyOf(RouteParts parts) => RoutePaths.HeldAs(_kind, parts.Path);

    private Route Make(string path, Route? fallback)
    {
        RouteParts parts = _parts[path];
        return new Route
        {
            Path = parts.Path,
            OtherSpellings = parts.OtherSpellings,
            ResourceKey = parts.Path,
            Place = parts.Place,
            Methods = parts.Methods,
            UnknownMethods = parts.Unknown ?? _open,
            Fallback = fallback,
        };
    }

    /// <summary>The greedy path in the nearest folder above; else the route of an HTTP API that takes all that no other route does.</summary>
    private string? GreedyFor(string path)
    {
        // Two greedy paths beside each other do not fall back on one another.
        string start = IsGreedy(path) ? ParentOf(ParentOf(path)) : ParentOf(path);
        string at = start;
        for (int folder = 0; at.Length > 0 && folder < MaxFolders; folder++, at = ParentOf(at))
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
