using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using static CfnCorsLint.Tests.Apis.Models;

namespace CfnCorsLint.Tests.Apis;

public sealed class PreflightTests
{
    [Theory]
    [InlineData("GET", "AWS_PROXY", PreflightAnswerer.Nobody)]
    [InlineData("OPTIONS", "mock", PreflightAnswerer.Mock)]
    [InlineData("OPTIONS", "aws_proxy", PreflightAnswerer.Proxy)]
    [InlineData("OPTIONS", "HTTP", PreflightAnswerer.Integration)]
    [InlineData("OPTIONS", "!Ref Type", PreflightAnswerer.Unknown)]
    [InlineData("ANY", "HTTP_PROXY", PreflightAnswerer.Proxy)]
    public void The_route_s_own_method_answers(string verb, string type, PreflightAnswerer by)
    {
        Api api = OneWith(Models.Api, Resource("Orders", "orders"), Method(verb, "Orders", type));

        Assert.Equal(by, Preflight.Of(api, api.Routes[0]).AnsweredBy);
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("ANY")]
    public void A_greedy_route_beside_answers_for_it(string verb)
    {
        Api api = OneWith(
            Models.Api,
            Resource("Orders", "orders"),
            Resource("Proxy", "{proxy+}"),
            Method("POST", "Orders"),
            Method(verb, "Proxy")
        );

        var preflight = Preflight.Of(api, api.Routes[0]);
        Assert.Equal(PreflightAnswerer.Greedy, preflight.AnsweredBy);
        Assert.Equal("/{proxy+}", preflight.Route?.Path);
        Assert.Equal(verb, preflight.Method?.Verb);
    }

    [Fact]
    public void A_greedy_route_does_not_answer_for_its_parent()
    {
        Api api = OneWith(
            Models.Api,
            Resource("Proxy", "{proxy+}"),
            Method("POST", ""),
            Method("ANY", "Proxy")
        );

        Route root = Assert.Single(api.Routes, route => route.Path == "/");
        Assert.Equal(PreflightAnswerer.Nobody, Preflight.Of(api, root).AnsweredBy);
    }

    [Fact]
    public void OPTIONS_goes_before_ANY()
    {
        Api api = OneWith(Models.Api, Method("ANY", ""), Method("OPTIONS", "", "MOCK"));

        Assert.Equal(PreflightAnswerer.Mock, Preflight.Of(api, api.Routes[0]).AnsweredBy);
    }

    [Fact]
    public void Nothing_is_missing_from_an_API_outside()
    {
        Api api = One(
            """
            Parameters: {Outside: {Type: String}}
            Resources:
              Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Outside, ResourceId: !Ref Root, HttpMethod: GET}}
            """
        );

        var preflight = Preflight.Of(api, api.Routes[0]);
        Assert.Equal(PreflightAnswerer.Unknown, preflight.AnsweredBy);
        Assert.NotNull(preflight.Why);
    }
}
