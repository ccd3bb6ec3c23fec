using System.Collections.Immutable;
using System.Text.Json;
using CfnCorsLint.Tests.Cli.Inspect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CfnCorsLint.Tests.Chromium;

/// <summary>How the page of <c>inspect</c> looks in a real browser.</summary>
public sealed class PageTests
{
    [Theory]
    [InlineData("light", 1)]
    [InlineData("dark", 0)]
    public async Task It_fits_a_phone_can_be_read_and_runs_nothing(string scheme, int setting)
    {
        Assert.SkipWhen(ChromiumBrowser.Path is null, ChromiumBrowser.Absence);
        string page = HostilePage.Html;
        int requests = 0;
        var done = new TaskCompletionSource<string[]>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        (WebApplication app, ImmutableArray<int> ports) = await Loopback.Start(
            1,
            async context =>
            {
                Interlocked.Increment(ref requests);
                await Answer(context, page, done);
            }
        );
        await using WebApplication server = app;

        string log = await ChromiumBrowser.Show(
            ChromiumBrowser.Path ?? "",
            $"http://localhost:{ports[0]}/",
            done.Task,
            () => Volatile.Read(ref requests),
            $"--blink-settings=preferredColorScheme={setting}"
        );

        Assert.Equal([scheme], await done.Task);
        Assert.DoesNotContain("CONSOLE", log, StringComparison.Ordinal);
    }

    private static async Task Answer(
        HttpContext context,
        string page,
        TaskCompletionSource<string[]> done
    )
    {
        HttpResponse response = context.Response;
        switch (context.Request.Path.Value)
        {
            case "/":
                response.ContentType = "text/html";
                await response.WriteAsync("<!DOCTYPE html><body><script src='/look.js'></script>");
                break;
            case "/look.js":
                response.ContentType = "text/javascript";
                await response.WriteAsync(CombinationHost.ScriptNamed("look.js"));
                break;
            case "/page":
                response.ContentType = "text/html";
                await response.WriteAsync(page);
                break;
            case "/done":
                done.TrySetResult(
                    await JsonSerializer.DeserializeAsync<string[]>(context.Request.Body) ?? []
                );
                break;
            case "/favicon.ico":
                response.StatusCode = 204;
                break;
            default:
                done.TrySetResult([$"the page asks for {context.Request.Path}"]);
                break;
        }
    }
}
