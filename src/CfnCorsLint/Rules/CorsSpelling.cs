using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Text;

namespace CfnCorsLint.Rules;

/// <summary>The names of the response headers of CORS, and those that are meant to be one.</summary>
internal static class CorsSpelling
{
    private static readonly ImmutableArray<string> s_prefixes =
    [
        "method.response.header",
        "gatewayresponse.header",
    ];

    public static ImmutableArray<string> Headers { get; } =
    [
        HeaderNames.AllowOrigin,
        HeaderNames.AllowMethods,
        HeaderNames.AllowHeaders,
        HeaderNames.AllowCredentials,
        HeaderNames.ExposeHeaders,
        HeaderNames.MaxAge,
        HeaderNames.Vary,
    ];

    /// <summary>The usual spelling of a name, whatever its case; the name itself when it is no header of CORS.</summary>
    public static string Usual(string name) =>
        Headers.FirstOrDefault(header => MappedValue.Names(name, header)) ?? name;

    /// <summary>The header that a wrong name, or a key that wrongly leads to a right one, is meant to be.</summary>
    /// <param name="name"><c>Access-Control-Allow-Method</c>, or <c>method.response.headers.Vary</c>.</param>
    /// <returns><see langword="null"/> when the name is right, or nobody can tell.</returns>
    public static string? Intended(string name)
    {
        int dot = name.LastIndexOf('.');
        if (dot >= 0)
        {
            string header = name[(dot + 1)..];
            bool isNear = s_prefixes.Any(prefix => Spelling.Distance(name[..dot], prefix) == 1);
            return !isNear ? null
                : IsRight(header) ? Usual(header)
                : Intended(header);
        }

        bool isLong = name.Length > HeaderNames.Vary.Length + 4;
        return IsRight(name) || !isLong
            ? null
            : Headers.FirstOrDefault(header =>
                header != HeaderNames.Vary && Spelling.Distance(name, header) <= 1
            );
    }

    private static bool IsRight(string name) =>
        Headers.Any(header => MappedValue.Names(name, header));
}
