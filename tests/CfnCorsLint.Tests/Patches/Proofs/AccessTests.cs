using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Proofs;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches.Proofs;

/// <summary>Whom a new text lets call that the old one did not.</summary>
public sealed class AccessTests
{
    private const string Named = "AllowOrigins: ['https://a.example'], AllowMethods: [DELETE]";

    [Theory]
    [InlineData(Named, Named, null)]
    [InlineData("AllowMethods: [DELETE]", Named, null)]
    [InlineData(
        Named,
        "AllowOrigins: ['*'], AllowMethods: [DELETE]",
        "it would let DELETE /orders be called from any origin"
    )]
    [InlineData(
        "AllowOrigins: [\"'*'\"], AllowMethods: [DELETE]",
        "AllowOrigins: ['*'], AllowMethods: [DELETE]",
        null
    )]
    [InlineData(
        Named,
        $"{Named}, AllowCredentials: true",
        "it would let DELETE /orders be called with credentials"
    )]
    [InlineData($"{Named}, AllowCredentials: true", Named, null)]
    public void Origins_and_credentials_are_the_authors(
        string before,
        string after,
        string? wide
    ) => Assert.Equal(wide, Widened(HttpApi(before), HttpApi(after)));

    [Theory]
    [InlineData("AuthorizationType: AWS_IAM", "AuthorizationType: AWS_IAM", null)]
    [InlineData("AuthorizationType: NONE", "AuthorizationType: AWS_IAM", null)]
    [InlineData(
        "AuthorizationType: AWS_IAM",
        "AuthorizationType: NONE",
        "it would let DELETE / be called without authorization"
    )]
    [InlineData(
        "AuthorizationType: NONE, ApiKeyRequired: true",
        "AuthorizationType: NONE",
        "it would let DELETE / be called without a key"
    )]
    public void Authorization_and_keys_stay(string before, string after, string? wide) =>
        Assert.Equal(wide, Widened(RestApi(before), RestApi(after)));

    [Fact]
    public void What_the_owners_of_the_pages_give_is_theirs()
    {
        Lint lint = Lint.WithAll(new SourceText(".cfncors.yaml", "credentials: true\n"));
        string more = HttpApi($"{Named}, AllowCredentials: true");

        Assert.Null(Widened(HttpApi(Named), more, lint));
    }

    private static string? Widened(string before, string after) =>
        Widened(before, after, Lint.WithAll());

    private static string? Widened(string before, string after, Lint lint)
    {
        CheckResult old = lint.Check(new SourceText("t.yaml", before));
        CheckResult now = lint.Check(new SourceText("t.yaml", after));
        return Access.Widened(
            old,
            now,
            lint.PageSettings,
            new ModelComparison(old.Model).With(now.Model)
        );
    }

    private static string HttpApi(string cors) =>
        $$"""
            Resources:
              Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: HTTP, CorsConfiguration: { {{cors}} } } }
              Backend: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Api, IntegrationType: HTTP_PROXY, IntegrationUri: 'https://b.example', IntegrationMethod: ANY, PayloadFormatVersion: '1.0'} }
              Delete: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: DELETE /orders, Target: !Sub 'integrations/${Backend}'} }
            """;

    private static string RestApi(string method) =>
        $$"""
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a} }
              Delete: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: DELETE, {{method}}, Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: x} } }
            """;
}
