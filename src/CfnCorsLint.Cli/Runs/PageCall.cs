using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>A call as it is typed, with all that a page can pass to <c>fetch</c>.</summary>
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
    public const string ContentType = "content-type";

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

    /// <summary>The method that APIs take and browsers do not write in upper case by themselves; no other one is like that.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings-setup-method-request.html</remarks>
    private const string Patch = "PATCH";

    /// <remarks>Source: https://fetch.spec.whatwg.org/#forbidden-method</remarks>
    private static readonly ImmutableArray<string> s_forbidden = ["CONNECT", "TRACE", "TRACK"];

    /// <exception cref="CannotRunException">A part of it is nothing that a page can send.</exception>
    public static PageCall Of(SimulateRequest request)
    {
        string[] words = (request.Call ?? "").Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        Uri? url = words is [_, var address] ? UrlOf(address) : null;
        if (words is not [var verb, var path] || (url is null && path[0] is not ('/' or '$')))
        {
            throw new CannotRunException(
                $"'{request.Call}' is no call: write a method and a path, such as \"{NearTo(words)}\""
            );
        }

        string upper = verb.ToUpperInvariant();
        if (!HttpToken.IsValid(verb) || s_forbidden.Contains(upper))
        {
            throw new CannotRunException(
                $"browsers send no request with the method '{verb}': write one of {Methods}"
            );
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
            url is null ? path : Uri.UnescapeDataString(url.AbsolutePath),
            AskedHeaders.Of(headers),
            AskedHeaders.ByChromium(headers)
        )
        {
            NamesHeaders = !request.Headers.IsEmpty,
            NamesType = request.ContentType is not null,
            Url = url,
        };
    }

    /// <summary>Stops at a method that a page can send and no API takes: it was meant to be another one.</summary>
    /// <exception cref="CannotRunException">The method is none.</exception>
    public void StopAtUnknownMethod()
    {
        string upper = Method.ToUpperInvariant();
        if (upper == Patch || s_normalized.Contains(upper))
        {
            return;
        }

        string near = Spelling.Nearest(upper, s_normalized.Add(Patch)) is { } nearest
            ? $"; did you mean '{nearest}'?"
            : $": write one of {Methods}";
        throw new CannotRunException($"there is no method '{Method}'{near}");
    }

    /// <summary>Whether the headers were typed: then the page sends these and no others.</summary>
    public bool NamesHeaders { get; init; }

    /// <summary>The address, where all of it was typed; <see langword="null"/> where its path was.</summary>
    public Uri? Url { get; init; }

    /// <summary>Whether the type of the body was typed.</summary>
    public bool NamesType { get; init; }

    /// <summary>A call that was meant by what is none.</summary>
    private static string NearTo(string[] words)
    {
        (string verb, string? path) = words switch
        {
            [var one, var two] when StrayWord.IsMethod(one) => (one.ToUpperInvariant(), two),
            [var one] when one[0] == '/' || UrlOf(one) is not null => ("GET", one),
            [var one] when StrayWord.IsMethod(one) => (one.ToUpperInvariant(), "/orders/1"),
            _ => ("DELETE", null),
        };
        bool isHost = path?.Split('/')[0].Contains('.', StringComparison.Ordinal) == true;
        return path is null ? "DELETE /orders/1"
            : path[0] == '/' || UrlOf(path) is not null ? $"{verb} {path}"
            : isHost ? $"{verb} https://{path}"
            : $"{verb} /{path}";
    }

    private static Uri? UrlOf(string word) =>
        Uri.TryCreate(word, UriKind.Absolute, out Uri? url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? url
            : null;

    private static string Methods =>
        string.Join(", ", s_normalized.Add(Patch).Order(StringComparer.Ordinal));

    public BrowserRequest From(string origin, bool withCredentials) =>
        new(origin, Method, Headers, withCredentials) { AskedByChromium = AskedByChromium };

    /// <summary>The header as an error may show it: up to the first letter that no name can have, since what follows may be secret.</summary>
    private static string Shown(string header)
    {
        string name = string.Concat(
            header.TakeWhile(letter => HttpToken.IsValid(letter.ToString()))
        );
        return name.Length == header.Length ? header : $"{name}…";
    }

    private static KeyValuePair<string, string?> Header(string header)
    {
        string[] parts = header.Split(':', 2, StringSplitOptions.TrimEntries);
        string name = parts[0].ToLowerInvariant();
        if (!HttpToken.IsValid(name))
        {
            throw new CannotRunException(
                $"-H '{Shown(header)}' is no header: write its name, such as X-Request-Id"
            );
        }

        if (HeaderNames.IsForbidden(name))
        {
            throw new CannotRunException(
                $"-H '{parts[0]}': browsers let no page set that header: leave it out"
            );
        }

        return new(name, parts.ElementAtOrDefault(1));
    }
}
