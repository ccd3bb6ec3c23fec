using System.Text.Json.Nodes;
using CfnCorsLint.Tests.Cli;
using CfnCorsLint.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CfnCorsLint.Tests.Probing;

/// <summary>What <c>probe</c> asks, what it leaves alone, and what it keeps to itself.</summary>
public sealed class ProbeTests
{
    private const string Origin = "https://app.example.com";

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task The_value_of_a_header_is_sent_and_never_shown(string format)
    {
        await using LiveHost host = await LiveHost.Start(AllowAll);
        using var folder = new TempFolder();

        var ran = Ran.In(
            folder,
            Line($"{host.Url}/a?token=k1", "-H", "Authorization: Bearer s3cret", "--format", format)
        );

        Assert.Equal(0, ran.Code);
        Assert.DoesNotContain("s3cret", ran.Out + ran.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["", "Bearer s3cret"],
            host.Requests.Select(request => request.Headers.GetValueOrDefault("authorization", ""))
        );
    }

    [Theory]
    [InlineData("Authorization=s3cret")]
    [InlineData("Authorization s3cret")]
    [InlineData("My Key: s3cret")]
    [InlineData(": s3cret")]
    [InlineData("Authorization: s3cret\u0007")]
    public void What_is_no_header_is_not_shown_either(string header)
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder, Line("http://127.0.0.1:1/a", "-H", header));

        Assert.Equal(2, ran.Code);
        Assert.Contains("-H '", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", ran.Out + ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_without_a_value_gets_one_that_opens_nothing_and_that_is_said()
    {
        await using LiveHost host = await LiveHost.Start(AllowAll);
        using var folder = new TempFolder();

        var ran = Ran.In(folder, Line($"{host.Url}/a", "-H", "authorization"));

        Assert.Equal("Bearer cfncors", host.Requests[1].Headers["authorization"]);
        Assert.Contains(
            "authorization was sent with a value that is made up",
            ran.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_report_in_Markdown_has_a_row_for_each_call()
    {
        await using LiveHost host = await LiveHost.Start(AllowAll);
        using var folder = new TempFolder();

        var ran = Ran.In(
            folder,
            Line($"{host.Url}/a", "--method", "GET", "--method", "DELETE", "--format", "markdown")
        );

        Assert.Equal(0, ran.Code);
        Assert.Equal(
            [
                "| page | method | preflight | answer | browser | answered by |",
                "| --- | --- | --- | --- | --- | --- |",
                @"| https\://app.example.com | GET | not sent | 200 | passes | a server that is none of AWS's by its headers |",
                @"| https\://app.example.com | DELETE | 200 | not sent | unknown | a server that is none of AWS's by its headers |",
            ],
            ran.Out.Split('\n').Where(line => line.StartsWith('|'))
        );
    }

    [Fact]
    public async Task Only_GET_and_HEAD_are_called_unless_sending_is_asked_for()
    {
        await using LiveHost host = await LiveHost.Start(AllowAll);
        using var folder = new TempFolder();
        string[] methods =
        [
            "--method",
            "GET",
            "--method",
            "HEAD",
            "--method",
            "POST",
            "--method",
            "DELETE",
        ];

        var asked = Ran.In(folder, Line($"{host.Url}/a", methods));
        string[] seen = [.. host.Requests.Select(request => request.Method)];
        Ran.In(folder, Line($"{host.Url}/a", [.. methods, "--send"]));

        Assert.Equal(["GET", "HEAD", "OPTIONS"], seen);
        Assert.Contains(
            "DELETE was not sent (--send sends it)",
            asked.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["GET", "HEAD", "POST", "OPTIONS", "DELETE"],
            host.Requests.Skip(seen.Length).Select(request => request.Method)
        );
    }

    [Fact]
    public async Task What_would_take_too_many_requests_is_refused_before_the_first()
    {
        await using LiveHost host = await LiveHost.Start(AllowAll);
        using var folder = new TempFolder();
        string[] origins =
        [
            .. Enumerable
                .Range(1, 16)
                .SelectMany(number => new[] { "--origin", $"https://a{number}.example.com" }),
        ];

        var ran = Ran.In(folder, ["probe", $"{host.Url}/a", "--isolated", .. origins]);

        Assert.Equal(2, ran.Code);
        Assert.Contains("no more than 30 are sent", ran.Error, StringComparison.Ordinal);
        Assert.Empty(host.Requests);
    }

    [Theory]
    [InlineData(
        "api.example.com/orders",
        "is no address: write it whole, as in https://api.example.com/orders"
    )]
    [InlineData(
        "ftp://api.example.com/",
        "is no address that pages call: write one with http or https"
    )]
    public void What_is_no_address_is_refused(string typed, string said)
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder, "probe", typed);

        Assert.Equal((2, $"cfncors: '{typed}' {said}\n"), (ran.Code, ran.Error));
    }

    [Fact]
    public async Task An_API_that_gives_back_every_origin_is_told()
    {
        await using LiveHost host = await LiveHost.Start(Echo);
        using var folder = new TempFolder();

        JsonNode report = Json(
            Ran.In(
                folder,
                Line(
                    $"{host.Url}/a",
                    "--origin",
                    "https://stranger.example.net",
                    "--origin",
                    "null",
                    "--credentials",
                    "--format",
                    "json"
                )
            )
        );

        Assert.Equal(
            [
                ["CORS308"],
                ["CORS308"],
                ["CORS305", "CORS308"],
            ],
            report["calls"]!.AsArray().Select(RulesOf)
        );
    }

    [Fact]
    public async Task Two_origins_of_one_owner_are_no_sign_that_every_origin_is_given_back()
    {
        await using LiveHost host = await LiveHost.Start(Echo);
        using var folder = new TempFolder();

        JsonNode report = Json(
            Ran.In(
                folder,
                Line($"{host.Url}/a", "--origin", "https://www.example.com", "--format", "json")
            )
        );

        Assert.All(report["calls"]!.AsArray(), call => Assert.Empty(call!["diagnoses"]!.AsArray()));
    }

    [Fact]
    public async Task Without_an_origin_any_site_is_asked_for_and_that_is_said()
    {
        await using LiveHost host = await LiveHost.Start(AllowAll);
        using var folder = new TempFolder();
        folder.Write(".cfncors.yaml", "origins: [https://shop.example.com]\n");

        var isolated = Ran.In(folder, "probe", $"{host.Url}/a", "--isolated");
        var settled = Ran.In(folder, "probe", $"{host.Url}/a");

        Assert.Contains(
            "Nobody said where the pages are served from",
            isolated.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "called by a page of https://shop.example.com",
            settled.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_redirect_of_the_call_leaves_the_verdict_open()
    {
        await using LiveHost host = await LiveHost.Start(context =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Redirect("/b");
            return Task.CompletedTask;
        });
        using var folder = new TempFolder();

        var ran = Ran.In(folder, Line($"{host.Url}/a"));

        Assert.Equal(0, ran.Code);
        Assert.Contains("? The call leads to another address.", ran.Out, StringComparison.Ordinal);
    }

    private static string[] Line(string url, params string[] more) =>
        ["probe", url, "--isolated", "--origin", Origin, .. more];

    private static JsonNode Json(Ran ran)
    {
        Assert.Empty(new PublishedSchema("probe").Refused(ran.Out));
        return JsonNode.Parse(ran.Out) ?? throw new InvalidOperationException(ran.Error);
    }

    private static string[] RulesOf(JsonNode? call) =>
        [
            .. call!["diagnoses"]!
                .AsArray()
                .SelectMany(one => one!["rules"]!.AsArray())
                .Select(rule => rule!.GetValue<string>())
                .Distinct(),
        ];

    private static Task AllowAll(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlAllowMethods = "*";
        context.Response.Headers.AccessControlAllowHeaders = "*,authorization";
        return Task.CompletedTask;
    }

    private static Task Echo(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin;
        context.Response.Headers.AccessControlAllowCredentials = "true";
        context.Response.Headers.Vary = "Origin";
        return Task.CompletedTask;
    }
}
