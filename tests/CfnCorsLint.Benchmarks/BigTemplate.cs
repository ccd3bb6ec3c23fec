using System.Globalization;
using System.Text;

namespace CfnCorsLint.Benchmarks;

/// <summary>A template of about a size: a REST API whose routes are answered by functions, every tenth with a gap in its CORS.</summary>
internal static class BigTemplate
{
    private const int RoutesPerGap = 10;

    private const string Head = """
        AWSTemplateFormatVersion: '2010-09-09'
        Description: A generated API
        Parameters:
          Origin:
            Type: String
            Default: https://app.example.com
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Name: generated

        """;

    /// <summary>One route: a function, what calls it, and the preflight. <c>@</c> is its number, <c>^</c> the methods it allows.</summary>
    private const string Route = """
          Function@:
            Type: AWS::Lambda::Function
            Properties:
              FunctionName: !Sub "${AWS::StackName}-function-@"
              Runtime: nodejs20.x
              Handler: index.handler
              Role: !Sub "arn:aws:iam::${AWS::AccountId}:role/function"
              Timeout: 30
              MemorySize: 256
              Environment:
                Variables:
                  TABLE: table-@
                  LOG_LEVEL: info   # what it writes
              Code:
                ZipFile: |
                  exports.handler = async () => ({
                    statusCode: 200,
                    headers: {'Access-Control-Allow-Origin': 'https://app.example.com'},
                    body: '{}',
                  });
          Permission@:
            Type: AWS::Lambda::Permission
            Properties:
              Action: lambda:InvokeFunction
              FunctionName: !GetAtt Function@.Arn
              Principal: apigateway.amazonaws.com
          Path@:
            Type: AWS::ApiGateway::Resource
            Properties:
              RestApiId: !Ref Api
              ParentId: !GetAtt Api.RootResourceId
              PathPart: items-@
          Put@:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Path@
              HttpMethod: PUT
              AuthorizationType: NONE
              Integration:
                Type: AWS_PROXY
                IntegrationHttpMethod: POST
                Uri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function@.Arn}/invocations"
          Options@:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Path@
              HttpMethod: OPTIONS
              AuthorizationType: NONE
              Integration:
                Type: MOCK
                RequestTemplates:
                  application/json: '{"statusCode": 200}'
                IntegrationResponses:
                  - StatusCode: 200
                    ResponseParameters:
                      method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"
                      method.response.header.Access-Control-Allow-Methods: "'^'"
                      method.response.header.Access-Control-Allow-Headers: "'Content-Type'"
              MethodResponses:
                - StatusCode: 200
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: true
                    method.response.header.Access-Control-Allow-Methods: true
                    method.response.header.Access-Control-Allow-Headers: true

        """;

    /// <param name="size">In characters; the template has at least one route.</param>
    public static string Of(int size)
    {
        var text = new StringBuilder(Head, size + Route.Length);
        for (int number = 1; number == 1 || text.Length < size; number++)
        {
            string methods = number % RoutesPerGap == 1 ? "GET,OPTIONS" : "PUT,OPTIONS";
            text.Append(
                Route
                    .Replace(
                        "@",
                        number.ToString(CultureInfo.InvariantCulture),
                        StringComparison.Ordinal
                    )
                    .Replace("^", methods, StringComparison.Ordinal)
            );
        }

        return text.ToString();
    }
}
