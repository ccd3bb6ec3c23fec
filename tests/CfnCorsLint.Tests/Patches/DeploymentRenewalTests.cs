using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches;

/// <summary>A Deployment is a snapshot: whoever patches its API is told, or gets it renamed.</summary>
public sealed class DeploymentRenewalTests
{
    private const string Template = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties: {Name: orders}
          OrdersOptions:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !GetAtt Api.RootResourceId
              HttpMethod: OPTIONS
              AuthorizationType: NONE
              Integration:
                Type: MOCK
                RequestTemplates: {application/json: '{"statusCode": 200}'}
                IntegrationResponses:
                  - StatusCode: '200'
                    ResponseParameters:
                      method.response.header.Access-Control-Allow-Origin: "'https://app.example.com/'"
              MethodResponses:
                - StatusCode: '200'
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: true
          Deployment:
            Type: AWS::ApiGateway::Deployment
            DependsOn: OrdersOptions
            Properties: {RestApiId: !Ref Api}
          Stage:
            Type: AWS::ApiGateway::Stage
            Properties: {RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: live}

        """;

    private const string Errors = """
          Errors4:
            Type: AWS::ApiGateway::GatewayResponse
            Properties:
              RestApiId: !Ref Api
              ResponseType: DEFAULT_4XX
              ResponseParameters: {gatewayresponse.header.Access-Control-Allow-Origin: "'https://app.example.com'"}
          Errors5:
            Type: AWS::ApiGateway::GatewayResponse
            Properties:
              RestApiId: !Ref Api
              ResponseType: DEFAULT_5XX
              ResponseParameters: {gatewayresponse.header.Access-Control-Allow-Origin: "'https://app.example.com'"}

        """;

    [Fact]
    public void A_deployment_that_only_waits_for_more_is_spoken_of()
    {
        string template = Template
            .Replace("app.example.com/'", "app.example.com'", StringComparison.Ordinal)
            .Replace("    DependsOn: OrdersOptions\n", "", StringComparison.Ordinal);

        Patch patch = Fix(template + Errors, Trust.Safe);

        Assert.Equal("CORS801", Assert.Single(patch.Fixed).RuleId);
        Assert.Equal("CORS802", Assert.Single(patch.Renewals).RuleId);
    }

    [Fact]
    public void A_safe_fix_says_that_the_deployment_stays()
    {
        Patch patch = Fix(Template, Trust.Safe);

        Finding renewal = Assert.Single(patch.Renewals);
        Assert.Equal("CORS802", renewal.RuleId);
        Assert.Equal("/Resources/Deployment", renewal.Location.Path);
        Assert.DoesNotContain(patch.Fixed, finding => finding.RuleId == "CORS802");
    }

    [Fact]
    public void An_unsafe_fix_renames_it_everywhere()
    {
        Patch patch = Fix(Template, Trust.Unsafe);

        Assert.Empty(patch.Renewals);
        Assert.Matches("\n  Deployment[0-9a-f]{8}:\n", patch.After.Content);
        Assert.Matches("DeploymentId: !Ref Deployment[0-9a-f]{8},", patch.After.Content);
    }

    [Fact]
    public void Nothing_is_said_where_nothing_changed()
    {
        Patch patch = Lint.WithOnly("CORS802")
            .Fix(new SourceText("template.yaml", Template), Trust.Unsafe);

        Assert.Same(patch.Before, patch.After);
        Assert.Empty(patch.Renewals);
    }

    private static Patch Fix(string text, Trust least) =>
        Lint.WithAll().Fix(new SourceText("template.yaml", text), least);
}
