using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>Two origins on this machine: one with the page, one that answers its calls as the combinations say.</summary>
internal sealed class CombinationHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource<ImmutableDictionary<int, int>> _outcomes = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly ConcurrentDictionary<int, Seen> _seen = new();
    private readonly int _pagePort;
    private int _progress;
    private ImmutableArray<Combination> _combinations = [];

    private CombinationHost(WebApplication app, ImmutableArray<int> ports)
    {
        _app = app;
        _pagePort = ports[0];
        Page = $"http://localhost:{ports[0]}";
        Api = $"http://127.0.0.1:{ports[1]}";
    }

    /// <summary>The origin of the page.</summary>
    public string Page { get; }

    /// <summary>The origin that answers the calls: <c>/0</c> for the combination of that number.</summary>
    public string Api { get; }

    /// <summary>The statuses that the page could read, by the number of the combination; 0 where it could read none.</summary>
    public Task<ImmutableDictionary<int, int>> Outcomes => _outcomes.Task;

    /// <summary>How many requests of calls have come.</summary>
    public int Progress => Volatile.Read(ref _progress);

    public static async Task<CombinationHost> Start()
    {
        CombinationHost? host = null;
        (WebApplication app, ImmutableArray<int> ports) = await Loopback.Start(
            2,
            context => host?.Answer(context) ?? Task.CompletedTask
        );
        host = new CombinationHost(app, ports);
        return host;
    }

    /// <summary>What the page is to play.</summary>
    public void Offer(ImmutableArray<Combination> combinations) => _combinations = combinations;

    public Seen SeenOf(Combination combination) =>
        _seen.GetValueOrDefault(combination.Number, Seen.Nothing);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        Interlocked.Increment(ref _progress);
        if (context.Connection.LocalPort == _pagePort)
        {
            await AnswerPage(context);
            return;
        }

        string[] path = (context.Request.Path.Value ?? "").Split('/');
        if (path is [_, "elsewhere", ..])
        {
            Reflect(context);
        }
        else
        {
            await Play(context, _combinations[int.Parse(path[^1], CultureInfo.InvariantCulture)]);
        }
    }

    private async Task AnswerPage(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/":
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<body><script src='/play.js'></script>");
                break;
            case "/play.js":
                context.Response.ContentType = "text/javascript";
                await context.Response.WriteAsync(Script());
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

    private string Script()
    {
        var calls = _combinations.Select(combination => new
        {
            number = combination.Number,
            url = $"{Api}/{combination.Number}",
            method = combination.Call.Method,
            headers = combination.Call.Headers.Select(line => new[] { line.Name, line.Value }),
            credentials = combination.Call.Credentials,
            isSandboxed = combination.Call.IsSandboxed,
        });
        return $"const combinations = {JsonSerializer.Serialize(calls)};\n{ScriptNamed("play.js")}";
    }

    /// <summary>A script that lies beside the tests.</summary>
    public static string ScriptNamed(string name)
    {
        using Stream stream =
            typeof(CombinationHost).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private async Task Play(HttpContext context, Combination combination)
    {
        IHeaderDictionary request = context.Request.Headers;
        bool isPreflight = request.ContainsKey("Access-Control-Request-Method");
        var asked = new Question(
            request.Origin.ToString(),
            request.AccessControlRequestMethod.ToString(),
            request.AccessControlRequestHeaders.ToString()
        );
        _seen.AddOrUpdate(
            combination.Number,
            _ => Noted(Seen.Nothing),
            (_, before) => Noted(before)
        );

        HostAnswer answer = isPreflight ? combination.Preflight : combination.Answer;
        context.Response.StatusCode = answer.Status;
        foreach (var lines in answer.Headers.GroupBy(line => line.Name, line => line.Value))
        {
            context.Response.Headers[lines.Key] = new StringValues([.. lines]);
        }

        if (answer.Status is 301 or 302 or 303 or 307 or 308)
        {
            context.Response.Headers.Location = $"/elsewhere/{combination.Number}";
        }

        if (answer.Body.Length > 0 && !HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.WriteAsync(answer.Body);
        }

        Seen Noted(Seen before) =>
            isPreflight ? before with { Asked = asked } : before with { IsSent = true };
    }

    /// <summary>Where redirects lead: all that is asked is allowed, that the answer before it decides.</summary>
    private static void Reflect(HttpContext context)
    {
        IHeaderDictionary request = context.Request.Headers;
        IHeaderDictionary answer = context.Response.Headers;
        answer.AccessControlAllowOrigin = request.Origin;
        answer.AccessControlAllowCredentials = "true";
        answer.AccessControlAllowMethods = request.AccessControlRequestMethod;
        answer.AccessControlAllowHeaders = request.AccessControlRequestHeaders;
    }
}
