using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches;

/// <summary>Who asks for one origin in the place of any gets it everywhere in the API, in one go.</summary>
public sealed class NarrowOriginTests
{
    private const string Origin = "https://app.example.com";

    [Theory]
    [InlineData("Cors: \"'*'\"")]
    [InlineData("Cors: {AllowHeaders: \"'content-type'\"}")]
    [InlineData("Cors: {AllowOrigin: \"'*'\", MaxAge: \"'600'\"}")]
    [InlineData(
        "Cors: \"'*'\"\n      GatewayResponses: {DEFAULT_4XX: {ResponseParameters: {Headers: {Access-Control-Allow-Origin: \"'*'\"}}}}"
    )]
    public void Any_origin_of_an_API_of_SAM_gives_way(string cors)
    {
        string template = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Pets:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: live
                  CORS
              Handler:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: index.handler
                  InlineCode: x
                  Events:
                    Replace: {Type: Api, Properties: {Path: /pets, Method: put, RestApiId: !Ref Pets}}

            """;

        string narrowed = Narrowed(
            "template.yaml",
            template.Replace("CORS", cors, StringComparison.Ordinal)
        );

        Assert.DoesNotContain("'*'", narrowed, StringComparison.Ordinal);
        Assert.Equal(3, narrowed.Split(Origin).Length - 1);
    }

    [Theory]
    [InlineData(
        "pets.yaml",
        "AWS::ApiGatewayV2::Api",
        "{Name: pets, ProtocolType: HTTP, CorsConfiguration: {AllowOrigins: ['*'], AllowHeaders: [a]}}"
    )]
    [InlineData(
        "pets.json",
        "AWS::Lambda::Url",
        "{\"AuthType\": \"NONE\", \"TargetFunctionArn\": \"f\", \"Cors\": {\"AllowOrigins\": [\"*\"], \"AllowHeaders\": [\"a\"]}}"
    )]
    public void Any_origin_of_a_policy_gives_way(string path, string type, string properties)
    {
        string route = path.EndsWith(".json", StringComparison.Ordinal)
            ? ""
            : ", R: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref A, RouteKey: 'GET /pets', Target: t}}";
        string template =
            $"{{\"Resources\": {{\"A\": {{\"Type\": \"{type}\", \"Properties\": {properties}}}{route}}}}}";

        string narrowed = Narrowed(path, template);

        Assert.DoesNotContain("*", narrowed, StringComparison.Ordinal);
        Assert.Contains(Origin, narrowed, StringComparison.Ordinal);
    }

    private static string Narrowed(string path, string text)
    {
        var pageSettings = new PageSettings([Origin], [], null, null) { ReplacesAnyOrigin = true };
        var linter = new CorsLinter(
            new LintOptions(
                new Lazy<RuleSet>(new RuleSet(BuiltInRules.All)),
                pageSettings,
                System.Collections.Immutable.ImmutableDictionary<string, string>.Empty,
                IsNamed: true
            )
        );
        Patch patch = linter.Fix(
            new SourceText(path, text),
            null,
            finding => finding.Fix is { Trust: >= Trust.Unsafe },
            _ => true
        );
        Assert.Empty(patch.LeftOut);
        return patch.After.Content;
    }
}
