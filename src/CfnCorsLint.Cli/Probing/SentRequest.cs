using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Cli.Probing;

/// <summary>A request as it goes over the wire.</summary>
/// <param name="Method">As a browser sends it; case counts.</param>
/// <param name="Headers">Names and values, in the order in which they are sent.</param>
internal sealed record SentRequest(
    string Method,
    Uri Url,
    ImmutableArray<KeyValuePair<string, string>> Headers
)
{
    /// <summary>The name of the program that asks: some firewalls refuse a request without one, as no browser sends it.</summary>
    private const string Agent = "Mozilla/5.0 (compatible; cfncors)";

    private const string OriginName = "Origin";

    public bool IsPreflight { get; init; }

    /// <summary>The origin of the page; <see langword="null"/> when the request has none.</summary>
    public string? Origin =>
        Headers
            .Where(header => header.Key == OriginName)
            .Select(header => header.Value)
            .FirstOrDefault();

    /// <summary>The request by which a browser asks first.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-preflight-fetch</remarks>
    public static SentRequest Preflight(Uri url, BrowserRequest call) =>
        new(
            "OPTIONS",
            url,
            [
                new("Accept", "*/*"),
                new("Access-Control-Request-Method", call.Method),
                .. call.Headers.IsEmpty
                    ? Array.Empty<KeyValuePair<string, string>>()
                    : [new("Access-Control-Request-Headers", string.Join(',', call.Headers))],
                new(OriginName, call.Origin),
                new("User-Agent", Agent),
            ]
        )
        {
            IsPreflight = true,
        };

    /// <summary>The request of the page itself.</summary>
    /// <param name="headers">Those that the page sets.</param>
    public static SentRequest Call(
        Uri url,
        BrowserRequest call,
        ImmutableArray<KeyValuePair<string, string>> headers
    ) =>
        new(
            call.Method,
            url,
            [
                .. headers.Any(header => header.Key == "accept")
                    ? Array.Empty<KeyValuePair<string, string>>()
                    : [new("Accept", "*/*")],
                .. headers,
                new(OriginName, call.Origin),
                .. headers.Any(header => header.Key == "user-agent")
                    ? Array.Empty<KeyValuePair<string, string>>()
                    : [new("User-Agent", Agent)],
            ]
        );
}
