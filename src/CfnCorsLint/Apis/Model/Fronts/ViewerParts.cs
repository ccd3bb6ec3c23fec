using System.Collections.Immutable;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>Works out which path a viewer calls so that a route is reached behind a distribution.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesOrigin.html#DownloadDistValuesOriginPath</remarks>
internal static class ViewerParts
{
    /// <summary>The parts of the route's path that a viewer writes: without the first ones, which the distribution puts before the viewer's path.</summary>
    /// <param name="prefix">What stands before the routes there: <c>/prod</c>.</param>
    /// <param name="originPath">What the distribution puts before the paths of viewers.</param>
    /// <returns><see langword="null"/> where what is put before leads elsewhere.</returns>
    public static ImmutableArray<string>? Of(
        ApiKind kind,
        string prefix,
        string originPath,
        string route
    )
    {
        string[] whole = [.. Split(prefix), .. RoutePaths.PartsOf(kind, route)];
        string[] put = Split(originPath);
        for (int at = 0; at < put.Length; at++)
        {
            if (at >= whole.Length)
            {
                return null;
            }

            if (IsGreedy(whole[at]))
            {
                return [.. whole[at..]];
            }

            if (whole[at] != put[at] && !RoutePaths.IsVariable(whole[at]))
            {
                return null;
            }
        }

        return [.. whole[put.Length..]];
    }

    /// <summary>A path that has those parts.</summary>
    public static string SampleOf(ImmutableArray<string> parts) =>
        "/"
        + string.Join(
            '/',
            parts.Select(part =>
                IsGreedy(part) ? "x"
                : part == "{stage}" ? part
                : RoutePaths.IsVariable(part) ? "1"
                : part
            )
        );

    /// <summary>Whether the path has the parts, where a variable of the route stands for any part.</summary>
    public static bool Fit(ImmutableArray<string> parts, string path)
    {
        string[] given = Split(path);
        bool isGreedy = parts is [.., var last] && IsGreedy(last);
        return (isGreedy ? given.Length >= parts.Length : given.Length == parts.Length)
            && parts
                .Zip(given)
                .All(pair => RoutePaths.IsVariable(pair.First) || pair.First == pair.Second);
    }

    private static bool IsGreedy(string part) => part.EndsWith("+}", StringComparison.Ordinal);

    /// <summary>The parts of a path, without those that are empty.</summary>
    public static string[] Split(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
