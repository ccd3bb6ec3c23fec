namespace CfnCorsLint.Views.Words;

/// <summary>Shows an address without what may be secret in it.</summary>
internal static class ShownUrl
{
    /// <summary>The address without its query, its fragment, and a name and password before the host.</summary>
    public static string Of(string address)
    {
        int end = address.AsSpan().IndexOfAny('?', '#');
        string path = end < 0 ? address : address[..end];
        int host = path.IndexOf("://", StringComparison.Ordinal) + 3;
        int slash = host < 3 ? -1 : path.IndexOf('/', host);
        int at = host < 3 ? -1 : path.LastIndexOf('@', (slash < 0 ? path.Length : slash) - 1);
        return at > host ? path[..host] + path[(at + 1)..] : path;
    }

    /// <summary>The address with the names in its query, by which it may be another call, and a blank for each value, which may be secret.</summary>
    public static string WithQuery(string address)
    {
        int start = address.IndexOf('?', StringComparison.Ordinal);
        int end = address.IndexOf('#', StringComparison.Ordinal);
        if (start < 0 || (end >= 0 && end < start))
        {
            return Of(address);
        }

        string query = end < 0 ? address[(start + 1)..] : address[(start + 1)..end];
        IEnumerable<string> parts = query
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part =>
                part.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
                    ? $"{part[..at]}=…"
                    : "…"
            );
        return query.Length == 0 ? Of(address) : $"{Of(address)}?{string.Join('&', parts)}";
    }

    /// <summary>Whether the address is on the caller's own machine, as emulators have it.</summary>
    public static bool IsLocal(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? url)
        && (url.IsLoopback || url.Host is "host.docker.internal" or "localhost.localstack.cloud");
}
