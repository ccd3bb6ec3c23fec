using System.Collections.Frozen;
using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Says which methods and headers pages may send to a method that names no verb: <c>ANY</c>, <c>$default</c>, a function URL.</summary>
/// <remarks>
/// Beside what is certain of their one expected call they may carry JSON: a list that is missing lets none of that through.
/// Source: https://fetch.spec.whatwg.org/#cors-preflight-fetch
/// </remarks>
public static class UnnamedCalls
{
    private const string ContentType = "content-type";

    private static readonly FrozenSet<string> s_bodiless = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "GET",
        "HEAD",
        "DELETE",
        "OPTIONS"
    );

    /// <summary>The header of a body that is JSON, where the preflight of such a method has no list of headers.</summary>
    public static ImmutableArray<string> HeadersOf(Api api, Route route) =>
        route.Any is not null && LacksHeaders(api, route) && MayCarryBody(api, route)
            ? [ContentType]
            : [];

    /// <summary>Whether pages may send a body: not where the owners allow nothing but methods that have none.</summary>
    internal static bool MayCarryBody(Api api, Route route) =>
        AllowedMethodsOf(api, route) is not { Text: { } text }
        || HeaderList.Items(text) is var names
            && (names.IsEmpty || !names.All(s_bodiless.Contains));

    private static AnswerHeader? AllowedMethodsOf(Api api, Route route) =>
        api is { IsServed: true, Cors: { } policy }
            ? ServiceHeaders.MethodsOf(policy)
            : Gateway
                .AnswerPreflight(api, route, ExpectedOrigins.AnySite)
                .Find(HeaderNames.AllowMethods);

    /// <summary>Whether the preflight is answered for pages, and certainly without the header.</summary>
    private static bool LacksHeaders(Api api, Route route)
    {
        if (api is { IsServed: true, Cors: { } policy })
        {
            return policy.Unknown is null
                && policy.Headings.Any(one => Is(one.Name, HeaderNames.AllowOrigin))
                && !policy.Headings.Any(one => Is(one.Name, HeaderNames.AllowHeaders));
        }

        Answer answer = Gateway.AnswerPreflight(api, route, ExpectedOrigins.AnySite);
        return answer.UnknownHeaders is null
            && answer.Find(HeaderNames.AllowOrigin) is not null
            && answer.Find(HeaderNames.AllowHeaders) is null;
    }

    private static bool Is(string name, string header) =>
        name.Equals(header, StringComparison.OrdinalIgnoreCase);
}
