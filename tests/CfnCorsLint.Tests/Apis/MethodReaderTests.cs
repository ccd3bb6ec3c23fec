using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;
using static CfnCorsLint.Tests.Apis.Models;

namespace CfnCorsLint.Tests.Apis;

public sealed class MethodReaderTests
{
    private const string Authorizers = """
          Token: {Type: AWS::ApiGateway::Authorizer, Properties: {Type: TOKEN, IdentitySource: method.request.header.X-Token}}
          Bare: {Type: AWS::ApiGateway::Authorizer, Properties: {Type: TOKEN}}
          Request: {Type: AWS::ApiGateway::Authorizer, Properties: {Type: REQUEST, IdentitySource: 'method.request.header.X-B, method.request.header.X-A,context.path,method.request.querystring.q'}}
          Cookie: {Type: AWS::ApiGateway::Authorizer, Properties: {Type: REQUEST, IdentitySource: method.request.header.Cookie}}
          Origin: {Type: AWS::ApiGateway::Authorizer, Properties: {Type: REQUEST, IdentitySource: method.request.header.Origin}}
          Cognito: {Type: AWS::ApiGateway::Authorizer, Properties: {Type: COGNITO_USER_POOLS, IdentitySource: method.request.header.Authorization}}

        """;

    [Theory]
    [InlineData("AuthorizationType: NONE", AuthorizationKind.None, "", Truth.True)]
    [InlineData("AuthorizationType: None", AuthorizationKind.None, "", Truth.True)]
    [InlineData("OperationName: x", AuthorizationKind.None, "", Truth.True)]
    [InlineData(
        "AuthorizationType: aws_iam",
        AuthorizationKind.AwsIam,
        "authorization x-amz-date x-amz-security-token",
        Truth.False
    )]
    [InlineData(
        "AuthorizationType: CUSTOM, AuthorizerId: !Ref Token",
        AuthorizationKind.Custom,
        "x-token",
        Truth.False
    )]
    [InlineData(
        "AuthorizationType: CUSTOM, AuthorizerId: !GetAtt Request.AuthorizerId",
        AuthorizationKind.Custom,
        "x-a x-b",
        Truth.False
    )]
    [InlineData(
        "AuthorizationType: CUSTOM, AuthorizerId: !Ref Cookie",
        AuthorizationKind.Custom,
        "",
        Truth.False
    )]
    [InlineData(
        "AuthorizationType: CUSTOM, AuthorizerId: !Ref Origin",
        AuthorizationKind.Custom,
        "",
        Truth.Unknown
    )]
    [InlineData(
        "AuthorizationType: CUSTOM, AuthorizerId: !Ref Bare",
        AuthorizationKind.Custom,
        "?",
        Truth.False
    )]
    [InlineData(
        "AuthorizationType: CUSTOM, AuthorizerId: !Ref Elsewhere",
        AuthorizationKind.Custom,
        "?",
        Truth.Unknown
    )]
    [InlineData(
        "AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Cognito",
        AuthorizationKind.CognitoUserPools,
        "authorization",
        Truth.False
    )]
    [InlineData(
        "AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Elsewhere",
        AuthorizationKind.CognitoUserPools,
        "?",
        Truth.False
    )]
    [InlineData("AuthorizationType: !Ref Elsewhere", AuthorizationKind.Unknown, "?", Truth.Unknown)]
    public void Authorization_is_read_with_its_headers(
        string properties,
        AuthorizationKind kind,
        string headers,
        Truth lets
    )
    {
        Authorization authorization = Read(properties).Authorization;

        Assert.Equal(kind, authorization.Kind);
        Assert.Equal(lets, authorization.LetsPreflight);
        Assert.Equal(
            headers,
            string.Join(' ', authorization.IdentityHeaders)
                + (authorization.UnknownIdentity is null ? "" : "?")
        );
    }

    [Fact]
    public void Declarations_and_mappings_keep_their_names_and_places()
    {
        Method method = Read(
            """
            Integration: {Type: aws, IntegrationResponses: [
              {StatusCode: 200, ResponseParameters: {method.response.header.Vary: "'Origin'", method.response.headers.X: "'y'"}},
              !Ref More ]},
            MethodResponses: [
              {StatusCode: 200, ResponseParameters: {method.response.header.Vary: true, method.response.headers.X: true}, ResponseModels: {text/html: Empty}}]
            """.ReplaceLineEndings(" ")
        );

        Assert.Equal(IntegrationKind.NonProxy, method.Integration?.Kind);
        IntegrationResponse sent = Assert.Single(method.Integration?.Responses ?? []);
        Assert.Equal("method.response.header.Vary", sent.Find("vary")?.Key.Value);
        Assert.Equal("method.response.headers.X", Assert.Single(sent.OtherKeys).Value);
        Assert.NotNull(method.Integration?.UnknownResponses);

        MethodResponse declared = Assert.Single(method.Responses);
        Assert.Equal("Vary", declared.Find("VARY")?.Name);
        Assert.Equal(["text/html"], declared.ContentTypes);
        Assert.Single(declared.OtherKeys);
        Assert.Null(method.UnknownResponses);
    }

    [Fact]
    public void Request_parameters_and_models_are_read()
    {
        Method method = Read(
            "RequestValidatorId: !Ref Checks, RequestModels: {application/json: Order}, RequestParameters: {method.request.header.X-Id: true, method.request.path.id: false, method.request.querystring.a.b: !Ref Elsewhere}"
        );

        Assert.Equal(
            ["header X-Id True", "path id False", "querystring a.b Unknown"],
            method.Parameters.Select(parameter =>
                $"{parameter.Location} {parameter.Name} {parameter.IsRequired}"
            )
        );
        Assert.Equal(["application/json"], method.RequestTypes);
        Assert.Equal(Truth.True, method.NeedsBody);
        Assert.Equal(Truth.Unknown, method.Validator?.ChecksParameters);
    }

    [Fact]
    public void A_branch_that_is_not_taken_leaves_nothing()
    {
        ApiModel model = Of(
            $$"""
            Parameters: {Env: {Type: String} }
            Conditions: {IsProd: !Equals [!Ref Env, prod]}
            Resources:
            {{Models.Api}}
              Get: {Type: AWS::ApiGateway::Method, Properties: {
                RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET,
                ApiKeyRequired: !If [IsProd, true, !Ref AWS::NoValue],
                Integration: !If [IsProd, {Type: AWS_PROXY}, {Type: MOCK}] } }
            """
        );

        Assert.Equal(
            ["IsProd is true Proxy True", "IsProd is false Mock False"],
            from world in Assert.Single(model.Apis).Worlds
            let method = world.Api.Routes[0].Methods[0]
            select $"{world.World} {method.Integration?.Kind} {method.NeedsKey}"
        );
    }

    private static Method Read(string properties) =>
        OneWith(
            Models.Api,
            Authorizers,
            $$"""
              Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, {{properties}} } }

            """
        )
            .Routes[0]
            .Methods[0];
}
