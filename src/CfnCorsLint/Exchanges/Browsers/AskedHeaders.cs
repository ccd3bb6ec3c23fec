using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Exchanges.Browsers;

/// <summary>Lists the request headers that a browser asks for in a preflight before it sends them, since they are not safelisted.</summary>
/// <remarks>Source: https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names</remarks>
public static partial class AskedHeaders
{
    private const string ContentType = "content-type";

    /// <summary>How long a safelisted value may be.</summary>
    private const int MostOfOne = 128;

    /// <summary>How long all safelisted values together may be.</summary>
    private const int MostOfAll = 1024;

    /// <param name="headers">Names and values; <see langword="null"/> for a value that is not told, and taken for a plain one.</param>
    /// <returns>Lower case, sorted.</returns>
    public static ImmutableArray<string> Of(IEnumerable<KeyValuePair<string, string?>> headers) =>
        Of(headers, IsSafe);

    /// <summary>Lists the headers that Chromium asks for, which departs from the standard.</summary>
    /// <returns>Lower case, sorted.</returns>
    public static ImmutableArray<string> ByChromium(
        IEnumerable<KeyValuePair<string, string?>> headers
    ) =>
        Of(
            headers,
            header =>
                IsSafe(header)
                || ChromiumHabits.LeavesOut(header.Key.ToLowerInvariant(), header.Value)
        );

    private static ImmutableArray<string> Of(
        IEnumerable<KeyValuePair<string, string?>> headers,
        Func<KeyValuePair<string, string?>, bool> isSafe
    )
    {
        ILookup<bool, KeyValuePair<string, string?>> all = headers.ToLookup(isSafe);
        bool isTooLong = all[true].Sum(header => header.Value?.Length ?? 0) > MostOfAll;
        return
        [
            .. all[false]
                .Concat(isTooLong ? all[true] : [])
                .Select(header => header.Key.ToLowerInvariant())
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-safelisted-request-header</remarks>
    private static bool IsSafe(KeyValuePair<string, string?> header)
    {
        string name = header.Key.ToLowerInvariant();
        if (name != ContentType && !HeaderNames.SafelistedInRequests.Contains(name))
        {
            return false;
        }

        return header.Value is not { } value
            ? name != ContentType
            : value.Length <= MostOfOne
                && name switch
                {
                    "accept" => !Unsafe().IsMatch(value),
                    ContentType => !Unsafe().IsMatch(value)
                        && HeaderNames.SafelistedContentTypes.Contains(value.Split(';')[0].Trim()),
                    "range" => IsSimpleRange(value),
                    _ => Language().IsMatch(value),
                };
    }

    /// <summary>Whether the value of a <c>Range</c> header is one range with a start.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#simple-range-header-value</remarks>
    private static bool IsSimpleRange(string value) =>
        Range().Match(value) is { Success: true } match
        && (
            match.Groups["end"].Value is not { Length: > 0 } end
            || (
                long.TryParse(match.Groups["start"].ValueSpan, out long first)
                && long.TryParse(end, out long last)
                && first <= last
            )
        );

    /// <remarks>Source: https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte</remarks>
    [GeneratedRegex("""[\x00-\x08\x0A-\x1F"():<>?@\[\\\]{}\x7F]""")]
    private static partial Regex Unsafe();

    [GeneratedRegex("""^[0-9A-Za-z *,.;=-]*\z""")]
    private static partial Regex Language();

    [GeneratedRegex("""^bytes=(?<start>[0-9]+)-(?<end>[0-9]*)\z""", RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
