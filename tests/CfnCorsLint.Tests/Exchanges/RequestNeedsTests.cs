using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using static CfnCorsLint.Tests.Apis.Models;

namespace CfnCorsLint.Tests.Exchanges;

public sealed class RequestNeedsTests
{
    private const string Others = """
          Token: {Type: AWS::ApiGateway::Authorizer, Properties: {Type: TOKEN, IdentitySource: method.request.header.Authorization}}
          Checks: {Type: AWS::ApiGateway::RequestValidator, Properties: {ValidateRequestParameters: true}}

        """;

    [Theory]
    [InlineData("GET", "", "", "", "")]
    [InlineData("DELETE", "", "", "", "DELETE")]
    [InlineData("POST", "", "", "content-type", "(POST)")]
    [InlineData("PUT", "", "", "content-type", "PUT")]
    [InlineData("POST", "RequestModels: {application/json: Order}", "content-type", "", "POST")]
    [InlineData("POST", "RequestModels: {text/plain: Note}", "", "", "")]
    [InlineData("POST", "RequestModels: {'text/plain; charset=utf-8': Note}", "", "", "")]
    [InlineData(
        "POST",
        "RequestModels: {text/plain: Note, application/json: Order}",
        "",
        "content-type",
        "(POST)"
    )]
    [InlineData("POST", "RequestModels: {$default: Order}", "", "content-type", "(POST)")]
    [InlineData("GET", "RequestModels: {application/json: Empty}", "", "", "")]
    [InlineData("GET", "ApiKeyRequired: true", "x-api-key", "", "GET")]
    [InlineData(
        "GET",
        "AuthorizationType: AWS_IAM",
        "authorization x-amz-date x-amz-security-token",
        "",
        "GET"
    )]
    [InlineData(
        "GET",
        "AuthorizationType: CUSTOM, AuthorizerId: !Ref Token",
        "authorization",
        "",
        "GET"
    )]
    [InlineData("GET", "AuthorizationType: CUSTOM, AuthorizerId: !Ref Other", "?", "", "")]
    [InlineData("GET", "RequestParameters: {method.request.header.X-Id: true}", "", "", "")]
    [InlineData(
        "GET",
        "RequestValidatorId: !Ref Checks, RequestParameters: {method.request.header.X-Id: true}",
        "x-id",
        "",
        "GET"
    )]
    [InlineData(
        "GET",
        "RequestValidatorId: !Ref Checks, RequestParameters: {method.request.header.Accept: true, method.request.header.Cookie: true}",
        "",
        "",
        ""
    )]
    [InlineData(
        "GET",
        "RequestValidatorId: !Ref Other, RequestParameters: {method.request.header.X-Id: true}",
        "?",
        "",
        ""
    )]
    public void A_method_asks_for_headers(
        string verb,
        string properties,
        string certain,
        string assumed,
        string preflighted
    )
    {
        Api api = OneWith(
            CfnCorsLint.Tests.Apis.Models.Api,
            Others,
            Method(verb, "", more: properties)
        );
        Route route = api.Routes[0];

        var needs = RequestNeeds.Of(api, route, route.Methods[0], PageSettings.None);
        var methods = PreflightedMethods.Of(api, route, PageSettings.None);

        Assert.Equal(certain, string.Join(' ', needs.Certain) + (needs.Unknown is null ? "" : "?"));
        Assert.Equal(assumed, string.Join(' ', needs.Assumed));
        Assert.Equal(
            preflighted,
            string.Concat(methods.Certain)
                + string.Concat(methods.Assumed.Select(verb => $"({verb})"))
        );
    }

    [Fact]
    public void A_key_from_the_authorizer_is_no_header()
    {
        Api api = OneWith(
            """
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {ApiKeySourceType: AUTHORIZER}}

            """,
            Method("GET", "", more: "ApiKeyRequired: true")
        );

        Assert.Empty(
            RequestNeeds.Of(api, api.Routes[0], api.Routes[0].Methods[0], PageSettings.None).Certain
        );
    }

    /// <summary>A page cannot send it, and written into a quoted list its quote would end the list.</summary>
    [Theory]
    [InlineData("'")]
    [InlineData("X Id")]
    [InlineData("*")]
    public void What_is_no_header_name_is_asked_for_by_no_page(string name)
    {
        Api api = OneWith(
            CfnCorsLint.Tests.Apis.Models.Api,
            """
              Who:
                Type: AWS::ApiGateway::Authorizer
                Properties:
                  Type: TOKEN
                  RestApiId: !Ref Api
                  IdentitySource: "method.request.header.NAME"

            """.Replace("NAME", name, StringComparison.Ordinal),
            Method("GET", "", more: "AuthorizationType: CUSTOM, AuthorizerId: !Ref Who")
        );

        Assert.Empty(
            RequestNeeds.Of(api, api.Routes[0], api.Routes[0].Methods[0], PageSettings.None).Certain
        );
    }

    [Theory]
    [InlineData("GET", "x-trace")]
    [InlineData("POST", "content-type x-trace")]
    public void The_owners_may_wish_for_more(string verb, string certain)
    {
        Api api = OneWith(CfnCorsLint.Tests.Apis.Models.Api, Method(verb, ""));
        PageSettings pageSettings = PageSettings.None with
        {
            Headers = ["X-Trace", "Content-Type"],
        };

        var needs = RequestNeeds.Of(api, api.Routes[0], api.Routes[0].Methods[0], pageSettings);

        Assert.Equal(certain, string.Join(' ', needs.Certain));
        Assert.Empty(needs.Assumed);
    }

    [Fact]
    public void ANY_names_no_method_and_expects_one_call_that_is_assumed_to_carry_JSON()
    {
        Api api = OneWith(CfnCorsLint.Tests.Apis.Models.Api, Method("ANY", ""));

        Assert.Empty(PreflightedMethods.Of(api, api.Routes[0], PageSettings.None).Certain);
        ExpectedCall call = Assert.Single(ExpectedCalls.Of(api, PageSettings.None));
        Assert.False(call.IsCertain);
        Assert.Equal("POST", call.Request.Method);
        Assert.Equal(["content-type"], call.Request.Headers);
        Assert.Equal(["content-type"], call.Assumed);
    }

    /// <summary>Who allows GET alone says that pages send no body.</summary>
    [Theory]
    [InlineData("AllowMethods: [GET]", "GET ")]
    [InlineData("AllowMethods: [GET, DELETE]", "GET ")]
    [InlineData("AllowMethods: [get, HEAD]", "GET ")]
    [InlineData("AllowMethods: [GET, POST]", "POST content-type")]
    [InlineData("AllowMethods: ['*']", "POST content-type")]
    [InlineData("AllowMethods: []", "POST content-type")]
    [InlineData("AllowMethods: !Ref Outside", "POST content-type")]
    [InlineData("MaxAge: 5", "POST content-type")]
    public void ANY_carries_JSON_where_the_policy_allows_a_method_with_a_body(
        string methods,
        string expected
    )
    {
        Api api = One(
            $$"""
            Parameters:
              Outside: {Type: CommaDelimitedList }
            Resources:
              Function: {Type: AWS::Lambda::Function}
              Url:
                Type: AWS::Lambda::Url
                Properties:
                  TargetFunctionArn: !Ref Function
                  AuthType: NONE
                  Cors:
                    AllowOrigins: ['https://app.example.com']
                    {{methods}}
            """
        );

        ExpectedCall call = Assert.Single(ExpectedCalls.Of(api, PageSettings.None));

        Assert.Equal(expected, $"{call.Request.Method} {string.Join(' ', call.Request.Headers)}");
    }

    [Fact]
    public void ANY_that_fails_without_any_header_certainly_fails()
    {
        Api api = OneWith(
            CfnCorsLint.Tests.Apis.Models.Api,
            Method(
                "ANY",
                "",
                "HTTP, IntegrationResponses: [{StatusCode: 200}]",
                "MethodResponses: [{StatusCode: 200}]"
            )
        );

        ExpectedCall call = Assert.Single(ExpectedCalls.Of(api, PageSettings.None));

        Assert.True(call.IsCertain);
        Assert.Equal("GET", call.Request.Method);
    }
}
