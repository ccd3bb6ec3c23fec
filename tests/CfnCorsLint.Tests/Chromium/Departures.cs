using System.Collections.Immutable;
using CfnCorsLint.Exchanges;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>Where Chromium departs from the standard, and the simulator keeps to it, as other browsers do.</summary>
internal static class Departures
{
    /// <summary>The headers that Chromium does not ask for: it drops the first, and takes the others for safe.</summary>
    /// <remarks>
    /// Sources: https://developer.mozilla.org/docs/Glossary/Forbidden_request_header (Chromium bug 571722),
    /// https://chromium.googlesource.com/chromium/src/+/main/services/network/public/cpp/cors/cors.cc
    /// </remarks>
    public static ImmutableArray<string> NotAskedFor { get; } = ["user-agent", "dpr", "save-data"];

    public static BrowserRequest AsChromiumSees(BrowserRequest request) =>
        request with
        {
            Headers = request.Headers.RemoveRange(NotAskedFor),
        };
}
