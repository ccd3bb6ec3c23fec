using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;
using static CfnCorsLint.Tests.Apis.HttpModels;

namespace CfnCorsLint.Tests.Apis;

public sealed class HttpApiReaderTests
{
    [Fact]
    public void Route_keys_make_routes()
    {
        Api api = Http(
            "",
            Route("List", "GET /orders"),
            Route("Add", "POST /orders"),
            Route("Items", "ANY /items/{proxy+}"),
            Route("Rest", "$default")
        );

        Assert.Equal(ApiKind.Http, api.Kind);
        Assert.Equal(
            ["/orders GET,POST", "/items/{proxy+} ANY", "$default ANY"],
            api.Routes.Select(route =>
                $"{route.Path} {string.Join(',', route.Methods.Select(method => method.Verb))}"
            )
        );
        Assert.All(
            api.Routes.SelectMany(route => route.Methods),
            method => Assert.Equal(IntegrationKind.Proxy, method.Integration?.Kind)
        );
    }

    [Fact]
    public void The_route_of_everything_else_takes_what_no_greedy_one_does()
    {
        Api api = Http(
            "",
            Route("Order", "GET /orders/{id}"),
            Route("Orders", "ANY /orders/{proxy+}"),
            Route("Rest", "$default")
        );

        Assert.Equal("/orders/{proxy+}", api.Routes[0].Fallback?.Path);
        Assert.Equal("$default", api.Routes[1].Fallback?.Path);
        Assert.Null(api.Routes[2].Fallback);
    }

    [Fact]
    public void A_target_makes_a_route_by_itself()
    {
        Api api = Models.OneWith(
            """
              Shop:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: shop, ProtocolType: HTTP, Target: https://backend.example.com}

            """
        );

        Assert.Equal("$default", Assert.Single(api.Routes).Path);
    }

    [Fact]
    public void Nothing_is_missing_from_an_API_that_lies_elsewhere()
    {
        Api api = Models.OneWith(
            """
              List:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !ImportValue shop, RouteKey: GET /orders}

            """
        );

        Assert.True(api.IsExternal);
        Assert.NotEmpty(api.UnknownRoutes);
        Assert.Equal(
            PreflightAnswerer.Unknown,
            Preflight.Of(api, Assert.Single(api.Routes)).AnsweredBy
        );
    }

    [Theory]
    [InlineData("!Ref Key")]
    [InlineData("orders")]
    public void A_route_without_a_key_that_can_be_read_leaves_the_routes_open(string key)
    {
        Api api = Http(
            "",
            $$"""
              List:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Shop, RouteKey: {{key}} }

            """
        );

        Assert.Empty(api.Routes);
        Assert.Equal(["the RouteKey of 'List'"], api.UnknownRoutes);
    }

    [Theory]
    [InlineData("AuthorizationType: NONE", "None", "", Truth.True)]
    [InlineData(
        "AuthorizationType: AWS_IAM",
        "AwsIam",
        "authorization,x-amz-date,x-amz-security-token",
        Truth.False
    )]
    [InlineData(Guarded, "Jwt", "x-token", Truth.False)]
    [InlineData(
        "AuthorizationType: JWT, AuthorizerId: !ImportValue login",
        "Jwt",
        "",
        Truth.Unknown
    )]
    [InlineData("AuthorizationType: !Ref Type", "Unknown", "", Truth.Unknown)]
    public void Authorizers_say_what_callers_send(
        string written,
        string kind,
        string headers,
        Truth letsPreflight
    )
    {
        Api api = Http("", Route("List", "GET /orders", written));

        Authorization read = api.Routes[0].Methods[0].Authorization;
        Assert.Equal(kind, read.Kind.ToString());
        Assert.Equal(headers, string.Join(',', read.IdentityHeaders));
        Assert.Equal(letsPreflight, read.LetsPreflight);
    }

    [Fact]
    public void A_WebSocket_API_is_known_and_left_alone()
    {
        Api api = Models.OneWith(
            """
              Chat:
                Type: AWS::ApiGatewayV2::Api
                Properties: {Name: chat, ProtocolType: WEBSOCKET}
              Connect:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Chat, RouteKey: $connect}

            """
        );

        Assert.Equal(ApiKind.WebSocket, api.Kind);
        Assert.Empty(api.Routes);
    }

    [Fact]
    public void A_definition_brings_routes_and_CORS()
    {
        Api api = Models.OneWith(
            """
              Shop:
                Type: AWS::ApiGatewayV2::Api
                Properties:
                  Body:
                    openapi: 3.0.1
                    x-amazon-apigateway-cors: {allowOrigins: ['*']}
                    paths: {/orders: {get: {x-amazon-apigateway-integration: {type: http_proxy}}}}

            """
        );

        Assert.Equal(ApiDefinition.OpenApi, api.Definition);
        Assert.Equal("/orders", Assert.Single(api.Routes).Path);
        Assert.Equal(CorsForm.Extension, api.Cors?.Form);
    }

    [Fact]
    public void Mappings_of_reserved_headers_are_kept()
    {
        Api api = Http(
            "",
            Route("List", "GET /orders").Replace("${Back}", "${Mapped}", StringComparison.Ordinal),
            """
              Mapped:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Shop
                  RequestParameters: {'append:header.access-control-a': x, 'append:header.x-b': x}
                  ResponseParameters:
                    '200': {ResponseParameters: [{Destination: 'overwrite:header.Access-Control-C', Source: x}]}

            """
        );

        Assert.Equal(
            ["append:header.access-control-a", "overwrite:header.Access-Control-C"],
            api.Routes[0].Methods[0].Integration?.ReservedHeaders.Select(key => key.Value)
        );
    }
}
