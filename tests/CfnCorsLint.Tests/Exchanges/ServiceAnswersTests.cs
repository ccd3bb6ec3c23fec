using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Apis;
using static CfnCorsLint.Tests.Apis.HttpModels;

namespace CfnCorsLint.Tests.Exchanges;

/// <summary>What an HTTP API or a function URL answers by its own policy.</summary>
public sealed class ServiceAnswersTests
{
    private const string Origin = "https://app.example.com";

    [Theory]
    [InlineData("{AllowOrigins: ['https://app.example.com']}", Origin)]
    [InlineData("{AllowOrigins: ['*']}", "*")]
    [InlineData("{AllowOrigins: ['https://*']}", Origin)]
    [InlineData("{AllowOrigins: ['http://*']}", null)]
    [InlineData("{AllowOrigins: ['https://app.example.com/']}", null)]
    [InlineData("{AllowOrigins: ['https://*.example.com']}", null)]
    public void An_origin_that_is_allowed_is_sent_back(string cors, string? sent)
    {
        Answer answer = Preflight(Http(cors, Route("List", "GET /orders")));

        Assert.Equal(sent, answer.Find(HeaderNames.AllowOrigin)?.Text);
        Assert.Null(answer.UnknownHeaders);
        Assert.Equal(sent is null ? null : true, answer.IsOk);
    }

    [Theory]
    [InlineData("{AllowOrigins: [!Ref Site]}")]
    [InlineData("{AllowOrigins: ['https://b.example.com', !Sub 'https://${Site}']}")]
    [InlineData("{AllowOrigins: !Ref Sites}")]
    public void An_origin_that_may_be_allowed_is_not_known(string cors)
    {
        AnswerHeader? allowed = Preflight(Http(cors, Route("List", "GET /orders")))
            .Find(HeaderNames.AllowOrigin);

        Assert.NotNull(allowed);
        Assert.Null(allowed.Text);
    }

    [Theory]
    [InlineData("{AllowMethods: [GET]}")]
    [InlineData("!Ref Cors")]
    [InlineData("{AllowOrigins: []}")]
    public void Without_an_origin_nothing_is_known(string cors)
    {
        Answer answer = Preflight(Http(cors, Route("List", "GET /orders")));

        Assert.Empty(answer.Headers);
        Assert.NotNull(answer.UnknownHeaders);
    }

    [Theory]
    [InlineData("[ANY]", false)]
    [InlineData("[GET, Fetch]", false)]
    [InlineData("[get]", true)]
    [InlineData("['*']", true)]
    [InlineData("[!Ref Verb]", true)]
    public void With_a_method_that_the_service_refuses_nothing_is_known(
        string methods,
        bool isKnown
    )
    {
        Answer answer = Preflight(
            Http($"{{AllowOrigins: ['*'], AllowMethods: {methods}}}", Route("List", "GET /orders"))
        );

        Assert.Equal(isKnown, answer.UnknownHeaders is null);
        Assert.Equal(isKnown, answer.Find(HeaderNames.AllowOrigin) is not null);
    }

    [Fact]
    public void Lists_become_headers()
    {
        Answer answer = Preflight(
            Http(
                "{AllowOrigins: ['*'], AllowMethods: [GET, PUT], AllowHeaders: ['a,b'], AllowCredentials: false, MaxAge: 60}",
                Route("List", "GET /orders")
            )
        );

        Assert.Equal("GET,PUT", answer.Find(HeaderNames.AllowMethods)?.Text);
        Assert.Null(answer.Find(HeaderNames.AllowHeaders)?.Text);
        Assert.Null(answer.Find(HeaderNames.AllowCredentials));
        Assert.Equal("60", answer.Find(HeaderNames.MaxAge)?.Text);
    }

    [Fact]
    public void The_backend_of_an_HTTP_API_adds_nothing_and_that_of_a_URL_may()
    {
        Api http = Http("{AllowOrigins: ['*']}", Route("List", "GET /orders"));
        Api url = Models.OneWith(
            """
              Link:
                Type: AWS::Lambda::Url
                Properties: {AuthType: NONE, Cors: {AllowOrigins: ['*']}}

            """
        );

        Assert.Null(Success(http).UnknownHeaders);
        Assert.NotNull(Success(url).UnknownHeaders);
        Assert.Equal("*", Success(url).Find(HeaderNames.AllowOrigin)?.Text);
    }

    [Theory]
    [InlineData("GET /orders", "Service", true)]
    [InlineData("ANY /orders", "Service", true)]
    [InlineData("OPTIONS /orders", "Proxy", null)]
    [InlineData("OPTIONS /{proxy+}", "Greedy", null)]
    [InlineData("ANY /{proxy+}", "Service", true)]
    public void Only_an_OPTIONS_route_comes_before_the_service(string key, string by, bool? isOk)
    {
        Api api = Http(
            "{AllowOrigins: ['*']}",
            Route("Remove", "DELETE /orders"),
            Route("Other", key)
        );

        Assert.Equal(
            by,
            CfnCorsLint.Apis.Model.Preflight.Of(api, api.Routes[0]).AnsweredBy.ToString()
        );
        Assert.Equal(isOk, Preflight(api).IsOk);
    }

    [Theory]
    [InlineData("ANY /orders", "Proxy", 401)]
    [InlineData("$default", "Greedy", 401)]
    [InlineData("OPTIONS /orders", "Proxy", 401)]
    public void A_route_that_asks_for_authorization_takes_preflights(
        string key,
        string by,
        int? status
    )
    {
        Api api = Http(
            "{AllowOrigins: ['*']}",
            Route("Remove", "DELETE /orders"),
            Route("Other", key, Guarded)
        );

        Assert.Equal(
            by,
            CfnCorsLint.Apis.Model.Preflight.Of(api, api.Routes[0]).AnsweredBy.ToString()
        );
        Assert.Equal(status, Preflight(api).Status);
        Assert.NotEqual(true, Preflight(api).IsOk);
    }

    [Fact]
    public void Without_CORS_a_route_is_needed()
    {
        Answer answer = Preflight(Http("", Route("Remove", "DELETE /orders")));

        Assert.Equal(404, answer.Status);
        Assert.Equal("""{"message":"Not Found"}""", answer.Body);
    }

    [Fact]
    public void What_IAM_lets_pass_before_a_URL_answers_is_not_known()
    {
        Api url = Models.OneWith(
            """
              Link:
                Type: AWS::Lambda::Url
                Properties: {AuthType: AWS_IAM, Cors: {AllowOrigins: ['*'], AllowCredentials: true}}

            """
        );

        Answer answer = Preflight(url);
        Assert.Null(answer.IsOk);
        Assert.Null(answer.Find(HeaderNames.AllowOrigin)?.Text);
    }

    private static Answer Preflight(Api api) => Gateway.AnswerPreflight(api, api.Routes[0], Origin);

    private static Answer Success(Api api) =>
        Gateway.AnswerSuccess(api, api.Routes[0], api.Routes[0].Methods[0], Origin);
}
