using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using CfnCorsLint.Tests.Chromium;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CfnCorsLint.Tests.Probing;

/// <summary>A live API on this machine, which remembers what it was asked.</summary>
internal sealed class LiveHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Asked> _asked;

    private LiveHost(WebApplication app, ConcurrentQueue<Asked> asked, string scheme, int port)
    {
        _app = app;
        _asked = asked;
        Url = $"{scheme}://127.0.0.1:{port}";
    }

    /// <summary>Its origin.</summary>
    public string Url { get; }

    /// <summary>All requests that came, in their order.</summary>
    public ImmutableArray<Asked> Requests => [.. _asked];

    /// <param name="certificate">For TLS; <see langword="null"/> for none.</param>
    public static async Task<LiveHost> Start(
        RequestDelegate answer,
        X509Certificate2? certificate = null
    )
    {
        var asked = new ConcurrentQueue<Asked>();
        (WebApplication app, ImmutableArray<int> ports) = await Loopback.Start(
            1,
            context =>
            {
                asked.Enqueue(Asked.Of(context.Request));
                return answer(context);
            },
            certificate
        );
        return new LiveHost(app, asked, certificate is null ? "http" : "https", ports[0]);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A request as it came.</summary>
    internal sealed record Asked(
        string Method,
        string Path,
        string Protocol,
        ImmutableSortedDictionary<string, string> Headers
    )
    {
        public static Asked Of(HttpRequest request) =>
            new(
                request.Method,
                request.Path,
                request.Protocol,
                request.Headers.ToImmutableSortedDictionary(
                    header => header.Key.ToLowerInvariant(),
                    header => header.Value.ToString(),
                    StringComparer.Ordinal
                )
            );
    }
}
