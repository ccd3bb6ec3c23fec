using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Settings;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes the <c>curl</c> command by which a person sees what a live API answers.</summary>
internal static partial class CurlLine
{
    /// <returns><see langword="null"/> when the message names no address that can be asked.</returns>
    /// <param name="call">The call as a page makes it by the template; <see langword="null"/> without one.</param>
    public static string? Of(SymptomMatch match, BrowserRequest? call)
    {
        if (
            match.Url is not { } address
            || !Uri.TryCreate(address, UriKind.Absolute, out Uri? url)
            || url.Scheme is not ("http" or "https")
        )
        {
            return null;
        }

        string origin =
            match.Origin is { } named
            && (named == Explanation.NullOrigin || PageOrigin.Problem(named) is null)
                ? named
                : call?.Origin ?? Explanation.AnyOrigin;
        string method = match.Find(Holes.Method) ?? call?.Method ?? "GET";
        ImmutableArray<string> headers =
        [
            .. (call?.Headers ?? [])
                .Concat(match.Find(Holes.Header) is { } header ? [header.ToLowerInvariant()] : [])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        return match.About == SymptomStep.Call
            ? OfCall(address, origin, method, headers)
            : OfPreflight(address, origin, method, string.Join(',', headers));
    }

    /// <summary>Whether the command changes what the API keeps, as far as methods tell.</summary>
    public static bool MayChange(SymptomMatch match, BrowserRequest? call) =>
        match.About == SymptomStep.Call
        && (match.Find(Holes.Method) ?? call?.Method ?? "GET") is not ("GET" or "HEAD");

    /// <summary>The <c>curl</c> command that sends the preflight of a call as a browser would send it.</summary>
    /// <param name="headers">Names of headers with commas between them; <c>""</c> for none.</param>
    public static string OfPreflight(string url, string origin, string method, string headers)
    {
        string asked =
            headers.Length > 0 ? $" -H {Word($"Access-Control-Request-Headers: {headers}")}" : "";
        return $"curl -i -X OPTIONS {Word(ShownUrl.WithQuery(url))} -H {Word($"Origin: {origin}")} -H {Word($"Access-Control-Request-Method: {method}")}{asked}";
    }

    /// <summary>The <c>curl</c> command that sends a call as a page would send it.</summary>
    /// <param name="headers">Names of the headers that a page sets: their values, which may be secret, are left to the reader.</param>
    public static string OfCall(
        string url,
        string origin,
        string method,
        ImmutableArray<string> headers
    )
    {
        string how = method switch
        {
            "GET" => "-i",
            "HEAD" => "-I",
            _ => $"-i -X {method}",
        };
        string set = string.Concat(headers.Select(name => $" -H \"{name}: …\""));
        return $"curl {how} {Word(ShownUrl.WithQuery(url))} -H {Word($"Origin: {origin}")}{set}";
    }

    /// <summary>A text as any shell takes it for one word; what shells do not agree on is quoted for those of Unix.</summary>
    private static string Word(string text) =>
        Plain().IsMatch(text)
            ? $"\"{text}\""
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex("^[A-Za-z0-9_.:/@,=+*&? -]*$")]
    private static partial Regex Plain();
}
