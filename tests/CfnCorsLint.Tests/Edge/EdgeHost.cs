using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CfnCorsLint.Apis;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Patches.Proofs;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Tests.Chromium;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CfnCorsLint.Tests.Edge;

/// <summary>A page that calls through a cache, and behind that the APIs, which answer as the services do.</summary>
internal sealed class EdgeHost : IAsyncDisposable
{
    private const string Other = "https://admin.example.com";

    private readonly WebApplication _app;
    private readonly TaskCompletionSource<ImmutableDictionary<int, int>> _outcomes = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly int _pagePort;
    private int _progress;
    private string _script = "";

    private EdgeHost(WebApplication app, ImmutableArray<int> ports)
    {
        _app = app;
        _pagePort = ports[0];
        Page = $"http://localhost:{ports[0]}";
        Upstream = ports[1];
    }

    /// <summary>The origin of the page.</summary>
    public string Page { get; }

    /// <summary>The port of the APIs.</summary>
    public int Upstream { get; }

    /// <summary>The statuses that the page could read, by the number of the combination; 0 where it could read none.</summary>
    public Task<ImmutableDictionary<int, int>> Outcomes => _outcomes.Task;

    /// <summary>How many requests have come.</summary>
    public int Progress => Volatile.Read(ref _progress);

    public static async Task<EdgeHost> Start()
    {
        EdgeHost? host = null;
        (WebApplication app, ImmutableArray<int> ports) = await Loopback.Start(
            2,
            context => host?.Answer(context) ?? Task.CompletedTask
        );
        host = new EdgeHost(app, ports);
        return host;
    }

    /// <param name="front">The port of the cache.</param>
    public void Offer(int front) =>
        _script =
            $"const combinations = {JsonSerializer.Serialize(EdgeCombinations.All.Select(one => CallOf(one, front)))};\n{CombinationHost.ScriptNamed("play.js")}";

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static object CallOf(EdgeCombination combination, int front) =>
        new
        {
            number = combination.Number,
            url = $"http://127.0.0.1:{front}/{combination.Number}/orders",
            method = combination.Method,
            headers = combination.Method == "GET"
                ? Array.Empty<string[]>()
                :
                [
                    ["Content-Type", "application/json"],
                ],
            credentials = "omit",
            isSandboxed = false,
        };

    private async Task Answer(HttpContext context)
    {
        Interlocked.Increment(ref _progress);
        if (context.Connection.LocalPort != _pagePort)
        {
            int number = int.Parse(
                (context.Request.Path.Value ?? "").Split('/')[1],
                CultureInfo.InvariantCulture
            );
            AnswerAsApi(context, EdgeCombinations.All[number]);
            return;
        }

        switch (context.Request.Path.Value)
        {
            case "/":
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<body><script src='/play.js'></script>");
                break;
            case "/play.js":
                context.Response.ContentType = "text/javascript";
                await context.Response.WriteAsync(_script);
                break;
            case "/outcomes":
                _outcomes.TrySetResult(
                    await JsonSerializer.DeserializeAsync<ImmutableDictionary<int, int>>(
                        context.Request.Body
                    ) ?? []
                );
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }

    /// <summary>An HTTP API answers pages alone, a REST API with static headers everybody; neither knows another host than its own.</summary>
    private void AnswerAsApi(HttpContext context, EdgeCombination combination)
    {
        IHeaderDictionary request = context.Request.Headers;
        IHeaderDictionary answer = context.Response.Headers;
        if (context.Request.Host.Port != Upstream)
        {
            context.Response.StatusCode = 403;
            return;
        }

        string allowed = combination.Names ? Page : Other;
        bool isPreflight = context.Request.Method == "OPTIONS";
        if (combination.Api == ApiKind.Http)
        {
            bool isOfPage =
                request.Origin == allowed
                && (!isPreflight || request.ContainsKey("Access-Control-Request-Method"));
            context.Response.StatusCode =
                !isPreflight ? 200
                : isOfPage ? 204
                : 404;
            if (!isOfPage)
            {
                return;
            }
        }

        answer.AccessControlAllowOrigin = allowed;
        if (isPreflight)
        {
            answer.AccessControlAllowMethods = "GET,PUT,OPTIONS";
            answer.AccessControlAllowHeaders = "content-type";
        }
    }
}
