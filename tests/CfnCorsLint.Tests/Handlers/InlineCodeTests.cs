using CfnCorsLint.Findings;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Handlers;

public sealed class InlineCodeTests
{
    /// <summary>Nothing is said of code that another will take the place of.</summary>
    [Theory]
    [InlineData("what the handler does", "CORS207")]
    [InlineData("Placeholder: the pipeline deploys the code", "")]
    [InlineData("is replaced by the first release", "")]
    public void A_comment_above_the_code_says_what_it_is_worth(string comment, string expected)
    {
        var text = new SourceText(
            "template.yaml",
            $$"""
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api: {Type: AWS::Serverless::Api, Properties: {StageName: live, Cors: "'https://app.example.com'"} }
              Orders:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: index.handler
                  # {{comment}}
                  InlineCode: |
                    exports.handler = async () => ({ statusCode: 200, body: '[]' });
                  Events:
                    Orders: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /orders, Method: get} }
            """
        );

        IEnumerable<Finding> found = Lint.WithAll(null)
            .Check(text)
            .Findings.Where(finding => finding.RuleId == "CORS207");

        Assert.Equal(expected, string.Join(' ', found.Select(finding => finding.RuleId)));
    }
}
