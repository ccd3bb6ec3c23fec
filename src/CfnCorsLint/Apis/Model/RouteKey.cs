using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Apis.Model;

/// <summary>The key of a route of an HTTP API, which says what calls it takes: <c>GET /orders</c>, <c>ANY /{proxy+}</c>, <c>$default</c>.</summary>
/// <param name="Verb">Upper case; <c>ANY</c> for <c>$default</c>.</param>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html</remarks>
internal sealed record RouteKey(string Verb, string Path)
{
    /// <summary>The key of the route that takes what no other route does.</summary>
    public const string Default = "$default";

    /// <returns><see langword="null"/> when the text is no route key.</returns>
    public static RouteKey? Parse(string text) =>
        text == Default ? new RouteKey("ANY", Default)
        : text.Split(' ', 2, StringSplitOptions.TrimEntries) is [var name, ['/', ..] path]
        && Verbs.Of(name) is { } verb
            ? new RouteKey(verb, path)
        : null;
}
