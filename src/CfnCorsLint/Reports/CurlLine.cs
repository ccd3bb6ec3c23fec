using System.Text.RegularExpressions;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Views;

namespace CfnCorsLint.Reports;

/// <summary>The command by which a person sees what a live API answers.</summary>
internal static partial class CurlLine
{
    /// <summary>Stands for an origin that the message does not name.</summary>
    private const string AnyOrigin = "https://your-site.example";

    /// <summary>A header that a preflight has to ask for.</summary>
    private const string HeaderHole = "header";

    /// <returns><see langword="null"/> when the message names no address that can be asked.</returns>
    public static string? Of(SymptomMatch match)
    {
        if (
            match.Url is not { } address
            || !Uri.TryCreate(address, UriKind.Absolute, out Uri? url)
            || url.Scheme is not ("http" or "https")
        )
        {
            return null;
        }

        string shown = ShownUrl.Of(address);
        string origin = $"Origin: {match.Origin ?? AnyOrigin}";
        if (match.About == SymptomStep.Call)
        {
            return $"curl -i {Word(shown)} -H {Word(origin)}";
        }

        string method = $"Access-Control-Request-Method: {match.Find(Holes.Method) ?? "GET"}";
        string asked = match.Find(HeaderHole) is { } header
            ? $" -H {Word($"Access-Control-Request-Headers: {header.ToLowerInvariant()}")}"
            : "";
        return $"curl -i -X OPTIONS {Word(shown)} -H {Word(origin)} -H {Word(method)}{asked}";
    }

    /// <summary>A text as any shell takes it for one word; what shells do not agree on is quoted for those of Unix.</summary>
    private static string Word(string text) =>
        Plain().IsMatch(text)
            ? $"\"{text}\""
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex("^[A-Za-z0-9_.:/@,=+*&? -]*$")]
    private static partial Regex Plain();
}
