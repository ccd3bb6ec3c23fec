namespace CfnCorsLint.Cli.Probing;

/// <summary>Reads the address that is to be asked.</summary>
internal static class ProbedAddress
{
    /// <returns>The address without a name and a password, and without a fragment: neither goes over the wire.</returns>
    /// <exception cref="CannotRunException">It is none that a page can call.</exception>
    public static Uri Of(string typed)
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
                    : $"'{typed}' is no address: write it whole, as in https://{typed.TrimStart('/')}"
            );
        }

        return new UriBuilder(url)
        {
            UserName = "",
            Password = "",
            Fragment = "",
        }.Uri;
    }
}
