using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;

namespace CfnCorsLint.Cli.Runs;

/// <summary>A call as it is typed: what a page passes to <c>fetch</c>.</summary>
/// <param name="Method">Normalised as browsers do: <c>delete</c> becomes upper case, <c>patch</c> does not.</param>
/// <param name="Headers">Names of the headers that are not safelisted, lower case, sorted.</param>
/// <param name="AskedByChromium">Those of the headers that Chromium asks for.</param>
internal sealed record PageCall(
    string Method,
    string Path,
    ImmutableArray<string> Headers,
    ImmutableArray<string> AskedByChromium
)
{
    private const string ContentType = "content-type";

    /// <remarks>Source: https://fetch.spec.whatwg.org/#concept-method-normalize</remarks>
    private static readonly ImmutableArray<string> s_normalized =
    [
        "DELETE",
        "GET",
        "HEAD",
        "OPTIONS",
        "POST",
        "PUT",
    ];

    /// <remarks>Source: https://fetch.spec.whatwg.org/#forbidden-method</remarks>
    private static readonly ImmutableArray<string> s_forbidden = ["CONNECT", "TRACE", "TRACK"];

    /// <exception cref="CannotRunException">A part of it is nothing that a page can send.</exception>
    public static PageCall Of(SimulateRequest request)
    {
        string[] words = (request.Call ?? "").Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (words is not [var verb, ['/' or '$', ..] and var path])
        {
            throw new CannotRunException(
                $"'{request.Call}' is no call: write a method and a path, \"DELETE /orders/1\""
            );
        }

        string upper = verb.ToUpperInvariant();
        if (!HttpToken.IsValid(verb) || s_forbidden.Contains(upper))
        {
            throw new CannotRunException($"browsers send no request with the method '{verb}'");
        }

        KeyValuePair<string, string?>[] headers =
        [
            .. request.Headers.Select(Header),
            .. request.ContentType is { } type
                ? [new KeyValuePair<string, string?>(ContentType, type)]
                : Array.Empty<KeyValuePair<string, string?>>(),
        ];

        return new PageCall(
            s_normalized.Contains(upper) ? upper : verb,
            path,
            AskedHeaders.Of(headers),
            AskedHeaders.ByChromium(headers)
        )
        {
            IsBare = headers.Length == 0 && !request.WithCredentials,
        };
    }

    /// <summary>Whether nothing but a method and a path was typed.</summary>
    public bool IsBare { get; init; }

    public BrowserRequest From(string origin, bool withCredentials) =>
        new(origin, Method, Headers, withCredentials) { AskedByChromium = AskedByChromium };

    private static KeyValuePair<string, string?> Header(string header)
    {
        string[] parts = header.Split(':', 2, StringSplitOptions.TrimEntries);
        string name = parts[0].ToLowerInvariant();
        if (!HttpToken.IsValid(name))
        {
            throw new CannotRunException($"-H '{header}' is no header");
        }

        if (HeaderNames.IsForbidden(name))
        {
            throw new CannotRunException($"-H '{parts[0]}': browsers let no page set that header");
        }

        return new(name, parts.ElementAtOrDefault(1));
    }
}
