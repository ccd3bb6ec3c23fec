using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges;

/// <summary>Tells whether pages call through a distribution from another origin: pages that the distribution itself serves are of its own.</summary>
/// <remarks>Source: https://html.spec.whatwg.org/multipage/browsers.html#same-origin</remarks>
internal static class ForeignPages
{
    /// <param name="origin">Where the pages of an expected call are served from.</param>
    public static Truth Call(Distribution distribution, string origin, PageSettings pageSettings)
    {
        bool isNamed = origin != ExpectedOrigins.AnySite || pageSettings.Origins.Contains(origin);
        return IsLocal(origin) || (!isNamed && distribution.ServesPages)
            ? Truth.False
            : distribution.IsOwn(origin).Not();
    }

    /// <summary>Whether the origin is no site, but a machine of a developer, or nowhere.</summary>
    internal static bool IsLocal(string origin) =>
        origin is "null" or "*"
        || (
            Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri)
            && uri.Host is "localhost" or "127.0.0.1" or "[::1]"
        );
}
