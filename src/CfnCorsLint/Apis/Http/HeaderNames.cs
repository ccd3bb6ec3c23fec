using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CfnCorsLint.Apis.Http;

/// <summary>Lists the names of headers and methods that browsers and API Gateway treat in a way of their own.</summary>
public static class HeaderNames
{
    public const string AllowOrigin = "Access-Control-Allow-Origin";

    public const string AllowMethods = "Access-Control-Allow-Methods";

    public const string AllowHeaders = "Access-Control-Allow-Headers";

    public const string AllowCredentials = "Access-Control-Allow-Credentials";

    public const string ExposeHeaders = "Access-Control-Expose-Headers";

    public const string MaxAge = "Access-Control-Max-Age";

    public const string Vary = "Vary";

    /// <summary>The headers of answers by which browsers decide about CORS, and <c>Vary</c>, by which caches do.</summary>
    public static ImmutableArray<string> OfAnswers { get; } =
    [AllowOrigin, AllowMethods, AllowHeaders, AllowCredentials, ExposeHeaders, MaxAge, Vary];

    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>The headers that a request signed for IAM carries, lower case, sorted.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html</remarks>
    public static ImmutableArray<string> SigV4 { get; } =
    ["authorization", "x-amz-date", "x-amz-security-token"];

    /// <summary>The hash of the body, which many signers send along, lower case.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html</remarks>
    public const string BodyHash = "x-amz-content-sha256";

    /// <summary>Request headers that a page may set without a preflight, if their values are plain; <c>content-type</c> is judged by its value.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-safelisted-request-header</remarks>
    public static FrozenSet<string> SafelistedInRequests { get; } =
        FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase,
            "accept",
            "accept-language",
            "content-language",
            "range"
        );

    /// <summary>Response headers that a page may read without <c>Access-Control-Expose-Headers</c>.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name</remarks>
    public static FrozenSet<string> SafelistedInResponses { get; } =
        FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase,
            "cache-control",
            "content-language",
            "content-length",
            "content-type",
            "expires",
            "last-modified",
            "pragma"
        );

    /// <summary>Content types that need no preflight.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-safelisted-request-header</remarks>
    public static FrozenSet<string> SafelistedContentTypes { get; } =
        FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase,
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/plain"
        );

    /// <summary>Methods that need no preflight.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-safelisted-method</remarks>
    public static FrozenSet<string> SafelistedMethods { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "GET", "HEAD", "POST");

    /// <summary>Methods that no page can use.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#forbidden-method</remarks>
    public static FrozenSet<string> ForbiddenMethods { get; } =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "CONNECT", "TRACE", "TRACK");

    private static FrozenSet<string> Forbidden { get; } =
        FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase,
            "accept-charset",
            "accept-encoding",
            "access-control-request-headers",
            "access-control-request-method",
            "connection",
            "content-length",
            "cookie",
            "cookie2",
            "date",
            "dnt",
            "expect",
            "host",
            "keep-alive",
            "origin",
            "referer",
            "set-cookie",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via"
        );

    /// <summary>Whether no page can set that request header.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#forbidden-request-header</remarks>
    public static bool IsForbidden(string name) =>
        Forbidden.Contains(name)
        || name.StartsWith("proxy-", IgnoreCase)
        || name.StartsWith("sec-", IgnoreCase);

    /// <summary>Whether this tool is about headers of that name: <c>Access-Control-*</c> or <c>Vary</c>.</summary>
    public static bool IsOfCors(string name) =>
        name.StartsWith("Access-Control-", IgnoreCase) || name.Equals(Vary, IgnoreCase);
}
