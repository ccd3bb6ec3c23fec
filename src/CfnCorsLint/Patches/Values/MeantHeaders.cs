using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Patches.Values;

/// <summary>Finds the request headers that an author lists where no browser reads them: on answers, on errors, in the extension of another kind of API.</summary>
/// <remarks>Source: https://fetch.spec.whatwg.org/#cors-preflight-fetch</remarks>
internal static class MeantHeaders
{
    /// <summary>What the answers of some routes list.</summary>
    public static ImmutableArray<string> Of(IEnumerable<Route> routes) =>
        Names(
            routes
                .SelectMany(route => route.Methods)
                .Where(method => method.Verb != "OPTIONS")
                .SelectMany(method => method.Integration?.Responses ?? [])
                .Select(response => response.Find(HeaderNames.AllowHeaders))
        );

    /// <summary>What the API lists besides: on its errors, and in the extension.</summary>
    public static ImmutableArray<string> Of(Api api) =>
        [
            .. Names(api.GatewayResponses.Select(error => error.Find(HeaderNames.AllowHeaders))),
            .. IdleExtension.Headers(api),
        ];

    /// <remarks>A star stands for no name.</remarks>
    private static ImmutableArray<string> Names(IEnumerable<HeaderMapping?> mappings) =>
        [
            .. mappings
                .Where(mapping => mapping?.Value.ByDefaultOf is null)
                .Select(MappedValues.Inner)
                .OfType<string>()
                .Select(HeaderList.Parse)
                .SelectMany(names => names ?? [])
                .Where(name => name != "*")
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}
