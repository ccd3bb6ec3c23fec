using System.Buffers;

namespace CfnCorsLint.Settings;

/// <summary>Checks whether a text is an origin as browsers send it: <c>https://app.example.com</c>.</summary>
/// <remarks>Source: https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin</remarks>
public static class PageOrigin
{
    private static readonly SearchValues<char> s_scheme = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789+-."
    );

    private static readonly SearchValues<char> s_host = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-._[]:"
    );

    /// <summary>What is wrong with it, as the end of a sentence that begins with it.</summary>
    /// <returns><see langword="null"/> when a browser sends it so.</returns>
    public static string? Problem(string origin)
    {
        if (origin == "*")
        {
            return "names no site: say where your pages are served from";
        }

        int colon = origin.IndexOf("://", StringComparison.Ordinal);
        if (colon <= 0)
        {
            return "is no origin: it needs a scheme, as in https://app.example.com";
        }

        ReadOnlySpan<char> scheme = origin.AsSpan(0, colon);
        ReadOnlySpan<char> host = origin.AsSpan(colon + 3);
        int end = host.IndexOfAny('/', '?', '#');
        if (end >= 0)
        {
            return $"is more than an origin: browsers send {origin[..(colon + 3 + end)]}";
        }

        if (origin.AsSpan().ContainsAnyInRange('A', 'Z'))
        {
            return $"has capitals: browsers send {origin.ToLowerInvariant()}";
        }

        if (host.IsEmpty || scheme.ContainsAnyExcept(s_scheme) || host.ContainsAnyExcept(s_host))
        {
            return "is no origin: a scheme, a host and perhaps a port, as in https://app.example.com";
        }

        return ProblemOfPort(origin, scheme, host);
    }

    private static string? ProblemOfPort(
        string origin,
        ReadOnlySpan<char> scheme,
        ReadOnlySpan<char> host
    )
    {
        int close = host.LastIndexOf(']');
        int colon = host[(close + 1)..].IndexOf(':');
        if (colon < 0)
        {
            return null;
        }

        ReadOnlySpan<char> port = host[(close + 1 + colon + 1)..];
        if (port.IsEmpty || port.ContainsAnyExceptInRange('0', '9') || port.Length > 5)
        {
            return "has no number as its port";
        }

        bool isDefault =
            (scheme.SequenceEqual("https") && port.SequenceEqual("443"))
            || (scheme.SequenceEqual("http") && port.SequenceEqual("80"));
        return isDefault
            ? $"names the default port: browsers send {origin[..^(port.Length + 1)]}"
            : null;
    }
}
