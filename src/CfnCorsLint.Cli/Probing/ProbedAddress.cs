namespace CfnCorsLint.Cli.Probing;

/// <summary>Reads the address that is to be asked.</summary>
internal static class ProbedAddress
{
    /// <returns>The address without a name and a password, and without a fragment: neither goes over the wire.</returns>
    /// <exception cref="CannotRunException">It is none that a page can call.</exception>
    /// <param name="folder">The working folder.</param>
    public static Uri Of(string typed, string folder)
    {
        if (
            !Uri.TryCreate(typed, UriKind.Absolute, out Uri? url)
            || url.Scheme is not ("http" or "https")
            || url.Host.Length == 0
        )
        {
            throw new CannotRunException(
                typed.Contains("://", StringComparison.Ordinal)
                    ? $"'{typed}' is no address that pages call: write one with http or https"
                    : $"'{typed}' is no address: {new StrayWord(folder).InsteadOfAddress(typed) ?? $"write it whole, as in {SchemeOf(typed)}://{typed}"}"
            );
        }

        return new UriBuilder(url)
        {
            UserName = "",
            Password = "",
            Fragment = "",
        }.Uri;
    }

    /// <summary>The scheme that the host has most likely.</summary>
    private static string SchemeOf(string typed) =>
        typed.StartsWith("localhost", StringComparison.OrdinalIgnoreCase)
        || typed.StartsWith("127.", StringComparison.Ordinal)
            ? "http"
            : "https";
}
