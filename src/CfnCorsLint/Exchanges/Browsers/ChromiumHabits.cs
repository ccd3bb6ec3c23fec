using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges.Browsers;

/// <summary>Knows where Chromium departs from the standard: the request headers that it sends without asking for them in a preflight.</summary>
public static partial class ChromiumHabits
{
    /// <summary>The header that Chromium leaves out of requests without a word.</summary>
    private const string Dropped = "user-agent";

    /// <remarks>Chromium bug 571722.</remarks>
    private const string DroppedSource =
        "https://developer.mozilla.org/docs/Glossary/Forbidden_request_header";

    /// <summary>The source code of Chromium that lists the headers which it takes for safe.</summary>
    private const string SafeSource =
        "https://chromium.googlesource.com/chromium/src/+/main/services/network/public/cpp/cors/cors.cc";

    private const int MostOfOne = 128;

    /// <summary>The call with the headers that it asks for.</summary>
    public static BrowserRequest Asked(BrowserRequest request) =>
        request with
        {
            Headers =
                request.AskedByChromium
                ?? [.. request.Headers.Where(name => name != Dropped && !IsHint(name, null))],
        };

    /// <summary>The call with the headers that it sends.</summary>
    public static BrowserRequest Sent(BrowserRequest request) =>
        request with
        {
            Headers = request.Headers.Remove(Dropped),
        };

    /// <summary>Says what Chromium does otherwise with this call: a clause for each kind of header, with the page that tells so.</summary>
    public static IEnumerable<(string Clause, string Source)> Departures(BrowserRequest request)
    {
        ImmutableArray<string> left = request.Headers.RemoveRange(Asked(request).Headers);
        if (left.Contains(Dropped))
        {
            yield return ($"leaves {Dropped} out", DroppedSource);
        }

        string[] hints = [.. left.Where(name => name != Dropped)];
        if (hints.Length > 0)
        {
            yield return (
                $"takes {string.Join(" and ", hints)} for safe, and sends {(hints.Length == 1 ? "it" : "them")} without asking",
                SafeSource
            );
        }
    }

    /// <summary>Whether Chromium does not ask for a header that the standard has it ask for.</summary>
    /// <param name="value"><see langword="null"/> for one that is not told, and taken for a plain one.</param>
    internal static bool LeavesOut(string name, string? value) =>
        name == Dropped || IsHint(name, value);

    /// <summary>Whether the header is a hint that Chromium itself may send, and so takes for safe.</summary>
    private static bool IsHint(string name, string? value) =>
        name switch
        {
            "intervention" => value is null or { Length: <= MostOfOne },
            "device-memory" or "dpr" or "downlink" => value is null || Decimal().IsMatch(value),
            "width" or "viewport-width" or "rtt" => value is null || Whole().IsMatch(value),
            "ect" => value is null or "slow-2g" or "2g" or "3g" or "4g",
            "save-data" => value is null || value.Equals("on", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    [GeneratedRegex("""^(?=.{1,128}\z)[0-9]+(\.[0-9]+)?\z""", RegexOptions.ExplicitCapture)]
    private static partial Regex Decimal();

    [GeneratedRegex("""^[0-9]{1,128}\z""")]
    private static partial Regex Whole();
}
