using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using static CfnCorsLint.Tests.Apis.Models;

namespace CfnCorsLint.Tests.Exchanges;

public sealed class ExchangeTests
{
    [Fact]
    public void A_call_is_stopped_where_nobody_answers_the_preflight() =>
        Assert.Equal(
            [
                "https://app.example GET  certain: Unknown",
                "https://app.example PUT  assumed: False OPTIONS / → 403 {\"message\":\"Missing Authentication Token\"}: the preflight needs a status of 200 to 299",
                "https://app.example PUT content-type assumed: False OPTIONS / → 403 {\"message\":\"Missing Authentication Token\"}: the preflight needs a status of 200 to 299",
            ],
            Play(Method("GET", "") + Method("PUT", ""))
        );

    [Fact]
    public void A_call_passes_the_preflight_and_waits_for_the_backend() =>
        Assert.Equal(
            [
                "https://a.example DELETE  certain: Unknown",
                "https://a.example PATCH  certain: False OPTIONS / → 200: its Access-Control-Allow-Methods does not name PATCH",
                "https://a.example PATCH content-type assumed: False OPTIONS / → 200: its Access-Control-Allow-Methods does not name PATCH",
            ],
            Play(Preflight("https://a.example") + Method("DELETE", "") + Method("PATCH", ""))
        );

    [Fact]
    public void An_answer_without_the_header_is_refused() =>
        Assert.Equal(
            [
                "https://a.example GET  certain: False GET / → 200: it carries no Access-Control-Allow-Origin",
            ],
            Play(
                Preflight("https://a.example")
                    + Method("GET", "", "AWS, IntegrationResponses: [{StatusCode: 200}]")
            )
        );

    [Theory]
    [InlineData("*", "https://app.example")]
    [InlineData("null", "null")]
    [InlineData("https://a.example/", "https://a.example")]
    [InlineData("a.example", "https://a.example")]
    [InlineData("https://*.a.example", "https://app.a.example")]
    [InlineData("https://a.example/home", "https://a.example")]
    [InlineData("https://a.example,https://b.example", "https://a.example https://b.example")]
    public void Pages_come_from_the_origin_that_is_meant(string written, string origins)
    {
        Api api = OneWith(CfnCorsLint.Tests.Apis.Models.Api, Preflight(written));

        Assert.Equal(
            origins,
            string.Join(' ', ExpectedOrigins.Of(api, api.Routes[0], PageSettings.None))
        );
    }

    [Fact]
    public void A_route_without_a_policy_expects_the_pages_of_its_API()
    {
        Api api = OneWith(
            CfnCorsLint.Tests.Apis.Models.Api,
            Preflight("https://a.example"),
            Resource("Orders", "orders"),
            Method("PUT", "Orders")
        );

        Assert.Equal(
            ["https://a.example"],
            ExpectedOrigins.Of(
                api,
                api.Routes.Single(route => route.Path == "/orders"),
                PageSettings.None
            )
        );
        Assert.Equal(
            ["https://mine.example"],
            ExpectedOrigins.Of(
                api,
                api.Routes[0],
                PageSettings.None with
                {
                    Origins = ["https://mine.example"],
                }
            )
        );
    }

    [Theory]
    [InlineData("https://a.example", null, true)]
    [InlineData("*", null, false)]
    [InlineData("https://a.example", false, false)]
    [InlineData("*", true, true)]
    public void Calls_have_credentials_where_the_policy_or_the_owners_say_so(
        string origin,
        bool? wished,
        bool expected
    )
    {
        Api api = OneWith(
            CfnCorsLint.Tests.Apis.Models.Api,
            Preflight(
                origin,
                ", method.response.header.Access-Control-Allow-Credentials: \"'true'\""
            ),
            Method("GET", "")
        );

        ExpectedCall call = Assert.Single(
            ExpectedCalls.Of(api, PageSettings.None with { WithCredentials = wished })
        );
        Assert.Equal(expected, call.Request.WithCredentials);
    }

    private static IEnumerable<string> Play(string resources)
    {
        Api api = OneWith(CfnCorsLint.Tests.Apis.Models.Api, resources);
        return from call in ExpectedCalls.Of(api, PageSettings.None)
            let exchange = Exchange.Play(api, call)
            let line = BrowserLine.Of(exchange)
            select $"{call.Request.Origin} {call.Request.Method} {string.Join(',', call.Request.Headers)} {(call.IsCertain ? "certain" : "assumed")}: {exchange.Verdict.Passes}"
                + (line is null ? "" : $" {line}");
    }

    private static string Preflight(string origin, string more = "") =>
        $$"""
              Options: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: OPTIONS, Integration: {
                Type: MOCK, RequestTemplates: {application/json: '{"statusCode": 200}'}, IntegrationResponses: [{StatusCode: 200, ResponseParameters: {
                  method.response.header.Access-Control-Allow-Origin: "'{{origin}}'",
                  method.response.header.Access-Control-Allow-Methods: "'DELETE'"{{more}} } }] } } }

            """;
}
