using System.Net.Sockets;
using System.Security.Authentication;

namespace CfnCorsLint.Cli.Probing;

/// <summary>Says in plain words why no answer came.</summary>
internal static class ConnectionFault
{
    private const string Closed =
        "the server closed the connection without an answer (mutual TLS does that to whoever has no certificate: CORS113)";

    /// <summary>Whether an exception is about the connection: of one that is gone before it was used, the library lets the bare error of the system through.</summary>
    public static bool IsOne(Exception problem) =>
        problem
            is HttpRequestException
                or IOException
                or OperationCanceledException
                or SocketException;

    /// <param name="certificate">What is wrong with the certificate, a clause; <see langword="null"/> when nothing is.</param>
    public static string Sentence(
        Exception problem,
        Uri url,
        string? certificate,
        TimeSpan patience
    ) => $"{url.Authority} cannot be reached: {Reason(problem, url, certificate, patience)}";

    private static string Reason(Exception problem, Uri url, string? certificate, TimeSpan patience)
    {
        if (certificate is not null)
        {
            return $"TLS: its certificate {certificate}, so browsers refuse it, too";
        }

        if (problem is OperationCanceledException)
        {
            return $"no answer came within {patience.TotalSeconds:0} seconds";
        }

        return Inner<SocketException>(problem)?.SocketErrorCode switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain =>
                $"no server of the name {url.Host} is known (DNS)",
            SocketError.ConnectionRefused =>
                $"nothing listens at port {url.Port}: the connection was refused",
            SocketError.TimedOut => "the connection was not made in time",
            SocketError.NetworkUnreachable or SocketError.HostUnreachable =>
                "there is no way to it in this network",
            SocketError.ConnectionReset
            or SocketError.ConnectionAborted
            or SocketError.NotConnected
            or SocketError.Shutdown => Closed,
            _ => OfHttp(problem),
        };
    }

    private static string OfHttp(Exception problem) =>
        (problem as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "no server of that name is known (DNS)",
            HttpRequestError.ResponseEnded => Closed,
            HttpRequestError.SecureConnectionError =>
                $"TLS: no secure connection came about ({(Inner<AuthenticationException>(problem) ?? problem).Message.TrimEnd('.')})",
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError =>
                "what came is no answer of HTTP",
            _ when Inner<IOException>(problem) is not null => Closed,
            _ => problem.Message.TrimEnd('.'),
        };

    private static T? Inner<T>(Exception problem)
        where T : Exception
    {
        for (Exception? one = problem; one is not null; one = one.InnerException)
        {
            if (one is T found)
            {
                return found;
            }
        }

        return null;
    }
}
