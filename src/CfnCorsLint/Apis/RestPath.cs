using System.Collections.Immutable;

namespace CfnCorsLint.Apis;

/// <summary>Tells which paths of a definition are one resource of a REST API: a slash at the end makes no other.</summary>
/// <remarks>
/// Source: https://github.com/aws/serverless-application-model/issues/3816. An HTTP API keeps the spellings apart.
/// </remarks>
internal static class RestPath
{
    /// <summary>The resource that API Gateway makes of the path: <c>/carts</c> for <c>/carts/</c>.</summary>
    public static string ResourceOf(string path) => path.Length > 1 ? path.TrimEnd('/') : path;

    /// <summary>The parts with the spellings of one resource together, under the one that comes first.</summary>
    public static ImmutableArray<RouteParts> Joined(ImmutableArray<RouteParts> parts) =>
        parts.All(one => ResourceOf(one.Path) == one.Path)
            ? parts
            : [.. parts.GroupBy(one => ResourceOf(one.Path), StringComparer.Ordinal).Select(Join)];

    private static RouteParts Join(IEnumerable<RouteParts> spellings)
    {
        RouteParts[] all = [.. spellings];
        return all[0] with
        {
            Methods = [.. all.SelectMany(one => one.Methods)],
            Unknown = all.Select(one => one.Unknown).FirstOrDefault(why => why is not null),
        };
    }
}
