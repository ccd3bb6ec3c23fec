using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using CfnCorsLint.Cli.Probing;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Tests.Cli;
using Microsoft.AspNetCore.Http;

namespace CfnCorsLint.Tests.Probing;

/// <summary>What goes over the wire is what a browser sends, and why nothing came back is told.</summary>
public sealed class ServerConnectionTests
{
    private const string Origin = "https://app.example.com";

    private static DateTimeOffset NextYear => DateTimeOffset.UtcNow.AddYears(1);

    [Theory]
    [InlineData("patch")]
    [InlineData("Patch")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("GET")]
    public async Task A_method_keeps_its_case(string method)
    {
        await using LiveHost host = await LiveHost.Start(_ => Task.CompletedTask);
        using var wire = new ServerConnection();

        wire.Ask(SentRequest.Call(new Uri($"{host.Url}/a"), Call(method), []));
        wire.Ask(SentRequest.Preflight(new Uri($"{host.Url}/a"), Call(method)));
        wire.Ask(SentRequest.Call(new Uri($"{host.Url}/a"), Call(method), []));

        Assert.Equal([method, "OPTIONS", method], host.Requests.Select(request => request.Method));
        Assert.Equal(method, host.Requests[1].Headers["access-control-request-method"]);
    }

    [Fact]
    public async Task A_preflight_carries_what_the_standard_says_and_no_more()
    {
        await using LiveHost host = await LiveHost.Start(_ => Task.CompletedTask);
        using var wire = new ServerConnection();

        wire.Ask(
            SentRequest.Preflight(
                new Uri($"{host.Url}/a?b=1"),
                new BrowserRequest(Origin, "PUT", ["authorization", "x-a"], true)
            )
        );

        LiveHost.Asked asked = Assert.Single(host.Requests);
        Assert.Equal(
            [
                "accept: */*",
                "access-control-request-headers: authorization,x-a",
                "access-control-request-method: PUT",
                $"host: {new Uri(host.Url).Authority}",
                $"origin: {Origin}",
                "user-agent: Mozilla/5.0 (compatible; cfncors)",
            ],
            asked.Headers.Select(header => $"{header.Key}: {header.Value}")
        );
    }

    [Fact]
    public async Task No_redirect_is_followed_and_no_cookie_kept()
    {
        await using LiveHost host = await LiveHost.Start(context =>
        {
            context.Response.Headers.SetCookie = "a=b";
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });
        using var wire = new ServerConnection();

        LiveAnswer answer = wire.Ask(Get(host, "/a"));
        wire.Ask(Get(host, "/a"));

        Assert.Equal(302, answer.Status);
        Assert.Equal(["/a", "/a"], host.Requests.Select(request => request.Path));
        Assert.All(host.Requests, request => Assert.False(request.Headers.ContainsKey("cookie")));
    }

    [Fact]
    public async Task Lines_of_one_name_stay_apart_and_a_body_comes_in_pieces()
    {
        await using LiveHost host = await LiveHost.Start(async context =>
        {
            context.Response.Headers.Append("X-Twice", "1");
            context.Response.Headers.Append("X-Twice", "2");
            await context.Response.WriteAsync("first ");
            await context.Response.Body.FlushAsync();
            await context.Response.WriteAsync("second");
        });
        using var wire = new ServerConnection();

        LiveAnswer answer = wire.Ask(Get(host, "/"));

        Assert.Equal(2, answer.CountOf("x-twice"));
        Assert.Equal("chunked", answer.Find("transfer-encoding"));
        Assert.Equal("first second", answer.Body);
    }

    [Fact]
    public async Task An_answer_is_waited_for_and_not_without_end()
    {
        await using LiveHost host = await LiveHost.Start(context =>
            Task.Delay(TimeSpan.FromSeconds(2), context.RequestAborted)
        );
        using var patient = new ServerConnection();
        using var hasty = new ServerConnection(TimeSpan.FromMilliseconds(200));

        Assert.Equal(200, patient.Ask(Get(host, "/")).Status);
        NoAnswerException none = Assert.Throws<NoAnswerException>(() => hasty.Ask(Get(host, "/")));
        Assert.Contains("no answer came within", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_never_ends_does_not_hide_the_head()
    {
        await using LiveHost host = await LiveHost.Start(async context =>
        {
            await context.Response.WriteAsync("begun");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        using var wire = new ServerConnection(TimeSpan.FromSeconds(3));

        LiveAnswer answer = wire.Ask(Get(host, "/"));

        Assert.Equal((200, "begun"), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_connection_that_is_closed_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var ended = new CancellationTokenSource();
        Task closing = Task.Run(
            async () =>
            {
                // A request that nothing came back for is sent once more.
                while (!ended.IsCancellationRequested)
                {
                    using TcpClient client = await listener.AcceptTcpClientAsync(ended.Token);
                    client.LingerState = new LingerOption(true, 0);
                }
            },
            ended.Token
        );
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var wire = new ServerConnection();

        NoAnswerException none = Assert.Throws<NoAnswerException>(() =>
            wire.Ask(SentRequest.Call(new Uri($"http://127.0.0.1:{port}/"), Call("GET"), []))
        );

        await ended.CancelAsync();
        await closing.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext
        );
        Assert.StartsWith(
            $"127.0.0.1:{port} cannot be reached: the server closed the connection without an answer",
            none.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("127.0.0.1", 1, "is signed by itself, or by nobody that this machine trusts")]
    [InlineData("127.0.0.1", -1, "has expired, or is not valid yet")]
    [InlineData("other.example", 1, "is for another name")]
    public async Task A_bad_certificate_is_named(string name, int years, string said)
    {
        using X509Certificate2 certificate = TestCertificate.For(
            name,
            DateTimeOffset.UtcNow.AddYears(years)
        );
        await using LiveHost host = await LiveHost.Start(_ => Task.CompletedTask, certificate);
        using var folder = new TempFolder();

        var ran = Ran.In(folder, "probe", $"{host.Url}/a", "--isolated");

        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Equal(
            $"cfncors: {new Uri(host.Url).Authority} cannot be reached: TLS: its certificate {said}, so browsers refuse it, too\n",
            ran.Error
        );
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task A_good_certificate_is_taken_and_HTTP_2_is_spoken()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The variable is one of OpenSSL.");
        using X509Certificate2 certificate = TestCertificate.For("127.0.0.1", NextYear);
        await using LiveHost host = await LiveHost.Start(
            context =>
            {
                context.Response.Headers.AccessControlAllowOrigin = Origin;
                return Task.CompletedTask;
            },
            certificate
        );
        using var folder = new TempFolder();
        folder.Write("trusted.pem", certificate.ExportCertificatePem());

        var start = new ProcessStartInfo(
            Path.Join(AppContext.BaseDirectory, "cfncors"),
            [
                "probe",
                $"{host.Url}/a",
                "--isolated",
                "--origin",
                Origin,
                "--method",
                "PATCH",
                "--method",
                "GET",
            ]
        )
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SSL_CERT_FILE"] = folder.PathTo("trusted.pem") },
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException();
        string output = await process.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("The call passes.", output, StringComparison.Ordinal);
        Assert.Equal(
            ["OPTIONS HTTP/2", "GET HTTP/2"],
            host.Requests.Select(request => $"{request.Method} {request.Protocol}")
        );
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/", "nothing listens at port 1: the connection was refused")]
    [InlineData(
        "http://no-such-host.invalid/",
        "no server of the name no-such-host.invalid is known (DNS)"
    )]
    public void A_server_that_is_not_there_is_named(string url, string said)
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder, "probe", url, "--isolated");

        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Equal($"cfncors: {new Uri(url).Authority} cannot be reached: {said}\n", ran.Error);
    }

    private static SentRequest Get(LiveHost host, string path) =>
        SentRequest.Call(new Uri(host.Url + path), Call("GET"), []);

    private static BrowserRequest Call(string method) => new(Origin, method, [], false);
}
