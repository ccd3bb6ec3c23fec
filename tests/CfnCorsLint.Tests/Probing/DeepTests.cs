using System.Text.Json.Nodes;
using CfnCorsLint.Tests.Cli;
using CfnCorsLint.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CfnCorsLint.Tests.Probing;

/// <summary>What <c>--deep</c> finds besides: each check ends well with an API that is right, and badly with one that is not.</summary>
public sealed class DeepTests
{
    private const string Origin = "https://app.example.com";

    [Fact]
    public async Task An_API_that_is_right_passes_every_check()
    {
        JsonObject checks = await Checks("/right", Right);

        Assert.Equal(
            [
                "foreign-origin good",
                "null-origin good",
                "sub-domain good",
                "prefix good",
                "suffix good",
                "cache good",
                "slash good",
                "unknown-path good",
                "unknown-method good",
            ],
            checks.Select(check => $"{check.Key} {check.Value!["outcome"]}")
        );
        Assert.All(checks, check => Assert.Empty(check.Value!["rules"]!.AsArray()));
    }

    [Theory]
    [InlineData("echo", "foreign-origin", "bad", "CORS308")]
    [InlineData("null", "null-origin", "bad", "CORS305")]
    [InlineData("ends-with", "sub-domain", "bad", "CORS309")]
    [InlineData("ends-with", "suffix", "bad", "CORS309")]
    [InlineData("starts-with", "prefix", "bad", "CORS309")]
    [InlineData("no-vary", "cache", "bad", "CORS310")]
    [InlineData("redirected", "slash", "bad", "CORS108")]
    [InlineData("bare-errors", "unknown-path", "bad", "CORS203")]
    [InlineData("catch-all", "unknown-path", "unknown", null)]
    [InlineData("any-method", "unknown-method", "unknown", null)]
    public async Task What_is_wrong_is_found(
        string fault,
        string check,
        string outcome,
        string? rule
    )
    {
        JsonNode found = (await Checks($"/{fault}", context => Wrong(fault, context)))[check]!;

        Assert.Equal(outcome, found["outcome"]!.GetValue<string>());
        Assert.Equal(rule, found["rules"]!.AsArray().FirstOrDefault()?.GetValue<string>());
    }

    [Fact]
    public async Task A_stored_answer_of_another_origin_is_found()
    {
        JsonNode found = (await Checks("/stored", context => Wrong("stored", context)))["cache"]!;

        Assert.Equal("bad", found["outcome"]!.GetValue<string>());
        Assert.Contains(
            "its cache leaves Origin out",
            found["says"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_more_than_thirty_requests_are_sent_and_what_was_left_is_told()
    {
        await using LiveHost host = await LiveHost.Start(Right);
        using var folder = new TempFolder();
        string[] origins =
        [
            .. Enumerable
                .Range(1, 13)
                .SelectMany(number => new[] { "--origin", $"https://a{number}.example.com" }),
        ];

        var ran = Ran.In(folder, ["probe", $"{host.Url}/a", "--isolated", "--deep", .. origins]);

        Assert.InRange(host.Requests.Length, 13, 30);
        Assert.Contains("so that this was not tried: ", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_only_asks()
    {
        await using LiveHost host = await LiveHost.Start(Right);
        using var folder = new TempFolder();

        Ran.In(folder, "probe", $"{host.Url}/a", "--isolated", "--deep", "--method", "DELETE");

        Assert.Equal(
            ["GET", "OPTIONS"],
            host.Requests.Select(request => request.Method).Distinct().Order()
        );
    }

    [Fact]
    public async Task A_path_that_looks_like_a_host_is_asked_of_the_host_that_was_named()
    {
        await using LiveHost host = await LiveHost.Start(Right);
        using var folder = new TempFolder();

        var ran = Ran.In(
            folder,
            "probe",
            $"{host.Url}//127.0.0.1:1/a",
            "--isolated",
            "--deep",
            "--origin",
            Origin
        );

        Assert.DoesNotContain("cannot be reached", ran.Error, StringComparison.Ordinal);
        Assert.InRange(host.Requests.Length, 9, 30);
    }

    private static async Task<JsonObject> Checks(string path, RequestDelegate answer)
    {
        await using LiveHost host = await LiveHost.Start(answer);
        using var folder = new TempFolder();

        var ran = Ran.In(
            folder,
            "probe",
            host.Url + path,
            "--isolated",
            "--deep",
            "--origin",
            Origin,
            "--format",
            "json"
        );

        Assert.Empty(new PublishedSchema("probe").Refused(ran.Out));
        var checks = new JsonObject();
        foreach (JsonNode? check in JsonNode.Parse(ran.Out)!["checks"]!.AsArray())
        {
            checks[check!["name"]!.GetValue<string>()] = check.DeepClone();
        }

        return checks;
    }

    /// <summary>One origin is allowed, by its whole name; errors say so, too.</summary>
    private static Task Right(HttpContext context)
    {
        IHeaderDictionary answer = context.Response.Headers;
        if (context.Request.Headers.Origin == Origin)
        {
            answer.AccessControlAllowOrigin = Origin;
            answer.AccessControlAllowMethods = "GET,DELETE";
        }

        answer.Vary = "Origin";
        answer["x-amz-apigw-id"] = "abc=";
        context.Response.StatusCode = IsUnknown(context) ? 404 : 200;
        return Task.CompletedTask;
    }

    private static async Task Wrong(string fault, HttpContext context)
    {
        await Right(context);
        string origin = context.Request.Headers.Origin.ToString();
        IHeaderDictionary answer = context.Response.Headers;
        bool isLetIn = fault switch
        {
            "echo" => true,
            "null" => origin == "null",
            "ends-with" => origin.EndsWith("app.example.com", StringComparison.Ordinal),
            "starts-with" => origin.StartsWith(Origin, StringComparison.Ordinal),
            _ => false,
        };
        if (isLetIn)
        {
            answer.AccessControlAllowOrigin = origin;
        }

        switch (fault)
        {
            case "no-vary":
                answer.Remove("Vary");
                break;
            case "stored":
                answer.AccessControlAllowOrigin = Origin;
                answer["X-Cache"] = "Hit from cloudfront";
                break;
            case "redirected" when !context.Request.Path.Value!.EndsWith('/'):
                context.Response.Redirect($"{context.Request.Path}/");
                break;
            case "bare-errors" when IsUnknown(context):
                answer.Remove("Access-Control-Allow-Origin");
                break;
            case "catch-all":
                context.Response.StatusCode = 200;
                break;
            case "any-method":
                answer.AccessControlAllowMethods = "*";
                break;
            default:
                break;
        }
    }

    private static bool IsUnknown(HttpContext context) =>
        context.Request.Path.Value!.Contains("cfncors-no-such-path", StringComparison.Ordinal);
}
