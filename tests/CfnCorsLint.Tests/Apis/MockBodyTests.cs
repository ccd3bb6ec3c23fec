using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Apis;

/// <summary>Whether a mock says something that could be meant for some callers only.</summary>
public sealed class MockBodyTests
{
    [Theory]
    [InlineData("''", Truth.False)]
    [InlineData("'{}'", Truth.False)]
    [InlineData("'{\"statusCode\": 200}'", Truth.False)]
    [InlineData("'#set($origin = $input.params(\"Origin\"))'", Truth.False)]
    [InlineData("'#if($a == \"b\") ## a comment\n\n\n#end'", Truth.False)]
    [InlineData("'{\"role\": \"internal\"}'", Truth.True)]
    [InlineData("'#set($a = 1) hello'", Truth.True)]
    [InlineData("!Ref Body", Truth.Unknown)]
    public void A_body_is_what_is_left_beside_directives(string template, Truth speaks)
    {
        CheckResult result = Lint.WithAll()
            .Check(
                new SourceText(
                    "t.yaml",
                    $$$"""
                    Parameters: {Body: {Type: String}}
                    Resources:
                      Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
                      Options:
                        Type: AWS::ApiGateway::Method
                        Properties:
                          RestApiId: !Ref Api
                          ResourceId: !GetAtt Api.RootResourceId
                          HttpMethod: OPTIONS
                          AuthorizationType: NONE
                          Integration:
                            Type: MOCK
                            IntegrationResponses:
                              - StatusCode: '200'
                                ResponseTemplates:
                                  application/json: {{{template}}}
                    """
                )
            );

        Integration? mock = result.Model?.Apis[0].Worlds[0].Api.Routes[0].Options?.Integration;
        Assert.NotNull(mock);
        Assert.Equal(speaks, MockBody.Speaks(mock));
    }
}
