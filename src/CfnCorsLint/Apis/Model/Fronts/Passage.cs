using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>A way that leads viewers to an API: a cache behaviour of a distribution, which gets its answers from that API.</summary>
public sealed record Passage(Distribution Distribution, Behavior Behavior)
{
    /// <summary>By which it is told from others: the distribution and the pattern.</summary>
    public string Name => $"{Distribution.Id} {Behavior.Pattern}";

    public required OriginHost Host { get; init; }

    /// <summary>The part of the API's address before the path of a route, <c>/prod</c>; <see langword="null"/> when it is not known.</summary>
    public required string? Prefix { get; init; }

    /// <summary>What the distribution puts before the paths of viewers; <see langword="null"/> when it is not known.</summary>
    public required string? OriginPath { get; init; }

    /// <summary>Whether calls may arrive at other paths than viewers ask for, since a function of the behaviour may rewrite them.</summary>
    public bool MayRewrite => Behavior.RequestFunction is not null;

    /// <summary>The path that a viewer calls so that the behaviour takes it and the route gets it.</summary>
    /// <returns>
    /// <see langword="null"/> where there is none, and where it is not known whether there is one: see <see cref="Takes"/>.
    /// </returns>
    public string? ViewerPathOf(ApiKind kind, Route route)
    {
        if (Behavior.Pattern is not { } pattern || OriginPath is null || MayRewrite)
        {
            return null;
        }

        if (kind == ApiKind.FunctionUrl || route.Path == RouteKey.Default)
        {
            return Array.Find(["/", PathPattern.SampleOf(pattern)], TakesPath);
        }

        if (ViewerParts.Of(kind, Prefix ?? "/{stage}", OriginPath, route.Path) is not { } parts)
        {
            return null;
        }

        string[] candidates =
        [
            ViewerParts.SampleOf(parts),
            // A greedy part may be all that the pattern asks for.
            .. ViewerParts.Fit(parts, PathPattern.SampleOf(pattern))
                ? (string[])[PathPattern.SampleOf(pattern)]
                : [],
        ];
        return Array.Find(candidates, TakesPath);
    }

    /// <summary>Whether viewers' calls to the route come through this behaviour.</summary>
    public Truth Takes(ApiKind kind, Route route) =>
        ViewerPathOf(kind, route) is not null ? Truth.True
        : IsOpen(kind, route) ? Truth.Unknown
        : Truth.False;

    /// <summary>The path at which the routes of the API get a call of a viewer.</summary>
    /// <returns><see langword="null"/> where it arrives beside them.</returns>
    public string? PathAtRoutes(string path)
    {
        if (MayRewrite || OriginPath is null)
        {
            return path;
        }

        string[] whole = ViewerParts.Split(OriginPath + path);
        string[] before =
            Prefix is not null ? ViewerParts.Split(Prefix)
            : Host == OriginHost.ExecuteApi ? ["{stage}"]
            : [];
        return
            whole.Length >= before.Length
            && before.Zip(whole).All(pair => pair.First == "{stage}" || pair.First == pair.Second)
            ? "/" + string.Join('/', whole[before.Length..])
            : null;
    }

    /// <summary>Whether this behaviour takes a viewer's path before all others of its distribution; false where that is not known.</summary>
    public bool TakesPath(string path)
    {
        foreach (Behavior behavior in Distribution.Behaviors)
        {
            if (behavior.Pattern is not { } pattern)
            {
                return false;
            }

            if (PathPattern.Takes(pattern, path))
            {
                return ReferenceEquals(behavior, Behavior);
            }
        }

        return false;
    }

    private bool IsOpen(ApiKind kind, Route route) =>
        MayRewrite
        || OriginPath is null
        || Distribution.UnknownBehaviors is not null
        || Distribution.Behaviors.Any(behavior => behavior.Pattern is null)
        || (Prefix is null && Behavior.Pattern != "*")
        || route.Path.Contains("{?}", StringComparison.Ordinal)
        || RoutePaths.WhyUnknown(kind, route.Path) is not null;
}
