using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Tests.Apis;

public sealed class SamHttpApiReaderTests
{
    [Fact]
    public void An_event_without_path_and_method_is_the_route_of_everything_else()
    {
        Api api = Implicit("Everything: {Type: HttpApi}");

        Assert.Equal("ServerlessHttpApi", api.Id);
        Assert.True(api.IsImplicit);
        Assert.Equal("$default", Assert.Single(api.Routes).Path);
        Assert.Equal("ANY", Assert.Single(api.Routes[0].Methods).Verb);
    }

    [Theory]
    [InlineData("true", "*")]
    [InlineData("false", null)]
    [InlineData("{}", null)]
    [InlineData("{AllowOrigins: [https://app.example.com]}", "https://app.example.com")]
    public void Globals_give_the_implicit_API_its_CORS(string written, string? origins)
    {
        Api api = Implicit(
            "List: {Type: HttpApi, Properties: {Path: /orders, Method: get}}",
            $"Globals: {{HttpApi: {{CorsConfiguration: {written}}}}}\n"
        );

        Assert.Equal(
            origins,
            (api.Cors?.Origins?.Value as Value.List)?.Items.OfType<Value.Known>().Single().Text
        );
    }

    [Theory]
    [InlineData("GET", "", "Jwt x-token")]
    [InlineData("OPTIONS", "", "None ")]
    [InlineData("GET", ", Auth: {Authorizer: NONE}", "None ")]
    [InlineData("GET", ", Auth: {Authorizer: Ask}", "Custom x-key")]
    [InlineData(
        "GET",
        ", Auth: {Authorizer: AWS_IAM}",
        "AwsIam authorization,x-amz-date,x-amz-security-token"
    )]
    [InlineData("GET", ", Auth: {Authorizer: Nobody}", "Unknown ")]
    public void Authorizers_are_SAM_s(string verb, string own, string shown)
    {
        Api api = Implicit(
            $"One: {{Type: HttpApi, Properties: {{Path: /orders, Method: {verb}{own}}}}}",
            """
            Globals:
              HttpApi:
                Auth:
                  EnableIamAuthorizer: true
                  DefaultAuthorizer: Login
                  Authorizers:
                    Login: {IdentitySource: $request.header.X-Token, JwtConfiguration: {issuer: x}}
                    Ask: {FunctionArn: x, AuthorizerPayloadFormatVersion: '2.0', Identity: {Headers: [X-Key]}}

            """
        );

        Authorization read = api.Routes[0].Methods[0].Authorization;
        Assert.Equal(shown, $"{read.Kind} {string.Join(',', read.IdentityHeaders)}");
    }

    [Fact]
    public void Events_join_the_definition_and_leave_its_methods_alone()
    {
        Api api = Models.One(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Shop:
                Type: AWS::Serverless::HttpApi
                Properties:
                  DefinitionBody:
                    openapi: 3.0.1
                    paths:
                      /orders:
                        get: {x-amazon-apigateway-integration: {type: http_proxy}}
                        put: {}
              Worker:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    List: {Type: HttpApi, Properties: {ApiId: !Ref Shop, Path: /orders, Method: get}}
                    Change: {Type: HttpApi, Properties: {ApiId: !Ref Shop, Path: /orders, Method: put}}
                    Remove: {Type: HttpApi, Properties: {ApiId: !Ref Shop, Path: /prices, Method: delete}}

            """
        );

        Assert.Equal(
            ["/orders GET True", "/orders PUT True", "/prices DELETE True"],
            from route in api.Routes
            from method in route.Methods
            select $"{route.Path} {method.Verb} {method.Integration is not null}"
        );
        Assert.All(api.Routes, route => Assert.Null(route.UnknownMethods));
    }

    [Fact]
    public void The_property_replaces_keys_of_the_extension_in_the_definition()
    {
        Api api = Models.One(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Shop:
                Type: AWS::Serverless::HttpApi
                Properties:
                  CorsConfiguration: {AllowMethods: [GET]}
                  DefinitionBody:
                    openapi: 3.0.1
                    x-amazon-apigateway-cors: {allowOrigins: ['*'], allowMethods: [PUT]}
                    paths: {/orders: {get: {x-amazon-apigateway-integration: {type: aws_proxy}}}}

            """
        );

        Assert.Equal("AllowMethods", api.Cors?.Methods?.Key?.Value);
        Assert.Equal("allowOrigins", api.Cors?.Origins?.Key?.Value);
    }

    [Theory]
    [InlineData("AuthType: NONE", "None")]
    [InlineData("AuthType: AWS_IAM", "AwsIam")]
    public void The_URL_of_a_function_is_an_API(string written, string kind)
    {
        Api api = Models.One(
            $$"""
            Transform: AWS::Serverless-2016-10-31
            Globals:
              Function:
                FunctionUrlConfig:
                  Cors: {AllowOrigins: ['*']}
            Resources:
              Worker:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionUrlConfig: { {{written}} }

            """
        );

        Assert.Equal("WorkerUrl", api.Id);
        Assert.Equal(ApiKind.FunctionUrl, api.Kind);
        Assert.Equal(CorsForm.FunctionUrl, api.Cors?.Form);
        Assert.Equal(
            kind,
            Assert.Single(Assert.Single(api.Routes).Methods).Authorization.Kind.ToString()
        );
    }

    private static Api Implicit(string events, string globals = "") =>
        Models.One(
            $$"""
            Transform: AWS::Serverless-2016-10-31
            {{globals}}Resources:
              Worker:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    {{events}}

            """
        );
}
