using System.Collections.Immutable;

namespace CfnCorsLint.Benchmarks.Forms;

/// <summary>APIs that SAM makes.</summary>
internal static class ServerlessForms
{
    private const string Head = """
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Function:
            Runtime: nodejs22.x
            Handler: index.handler
            CodeUri: src/

        """;

    private const string Cors = """
          Api:
            Cors:
              AllowOrigin: "'https://app.example.com'"
              AllowMethods: "'GET'"
              AllowHeaders: "'Content-Type'"

        """;

    private const string Function = """
          Function@:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                Put:
                  Type: Api
                  Properties: {Path: /items-@, Method: put}

        """;

    private const string Event = """
                Put@:
                  Type: Api
                  Properties: {Path: /items-@, Method: put}

        """;

    private const string FunctionWithEvents = """
        Resources:
          Function:
            Type: AWS::Serverless::Function
            Properties:
              Events:

        """;

    private const string PathItem = """
                  /items-@:
                    put:
                      security: [{key: []}]
                      responses: {}
                      x-amazon-apigateway-integration:
                        type: aws_proxy
                        httpMethod: POST
                        uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations

        """;

    /// <summary>A preflight, which shows that the author wants some.</summary>
    private const string Sign = """
                  /sign:
                    options:
                      responses:
                        '200':
                          description: What may be asked
                          headers:
                            Access-Control-Allow-Origin: {type: string}
                            Access-Control-Allow-Methods: {type: string}
                      x-amazon-apigateway-integration:
                        type: mock
                        requestTemplates: {application/json: '{"statusCode": 200}'}
                        responses:
                          default:
                            statusCode: '200'
                            responseParameters:
                              method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"
                              method.response.header.Access-Control-Allow-Methods: "'PUT'"

        """;

    private const string Definition = """
        Resources:
          Function:
            Type: AWS::Serverless::Function
            Properties: {}
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: prod
        ^      DefinitionBody:
                swagger: '2.0'
                info: {title: generated, version: '1'}
                securityDefinitions:
                  key: {type: apiKey, in: header, name: x-api-key}
                paths:

        """;

    private const string DefinitionCors = """
              Cors:
                AllowOrigin: "'https://app.example.com'"
                AllowMethods: "'GET'"

        """;

    private const string Auth = """
              Auth:
                DefaultAuthorizer: Pool
                Authorizers:
                  Pool: {UserPoolArn: arn:aws:cognito-idp:eu-west-1:1:userpool/a}

        """;

    private const string HttpApi = """
        Resources:
          Api:
            Type: AWS::Serverless::HttpApi
            Properties:
              CorsConfiguration:
                AllowOrigins: [https://app.example.com]
                AllowMethods: [GET]
                AllowHeaders: [content-type]

        """;

    private const string HttpFunction = """
          Function@:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                Put:
                  Type: HttpApi
                  Properties: {ApiId: !Ref Api, Path: /items-@, Method: put}

        """;

    private const string OwnApi = """
          Api@:
            Type: AWS::Serverless::Api
            Properties:
              StageName: prod
              Cors:
                AllowOrigin: "'https://app.example.com'"
                AllowMethods: "'GET'"
          Function@:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                Get:
                  Type: Api
                  Properties: {RestApiId: !Ref Api@, Path: /items, Method: get}
                Put:
                  Type: Api
                  Properties: {RestApiId: !Ref Api@, Path: '/items/{id}', Method: put}
                Delete:
                  Type: Api
                  Properties: {RestApiId: !Ref Api@, Path: '/items/{id}', Method: delete}

        """;

    private const string OwnHttpApi = """
          Api@:
            Type: AWS::Serverless::HttpApi
            Properties:
              CorsConfiguration:
                AllowOrigins: [https://app.example.com]
                AllowMethods: [GET]
          Function@:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                Get:
                  Type: HttpApi
                  Properties: {ApiId: !Ref Api@, Path: /items, Method: get}
                Put:
                  Type: HttpApi
                  Properties: {ApiId: !Ref Api@, Path: '/items/{id}', Method: put}

        """;

    public static ImmutableArray<BigForm> All { get; } =
    [
        Of("sam-functions", count => Head + Cors + "Resources:\n" + Repeated.Of(Function, count)),
        Of("sam-events", count => Head + Cors + FunctionWithEvents + Repeated.Of(Event, count)),
        Of("sam-no-cors", count => Head + "Resources:\n" + Repeated.Of(Function, count)),
        Of("sam-body", count => Head + Defined("") + Sign + Repeated.Of(PathItem, count)),
        Of("sam-body-cors", count => Head + Defined(DefinitionCors) + Repeated.Of(PathItem, count)),
        Of(
            "sam-body-auth",
            count => Head + Defined(DefinitionCors + Auth) + Repeated.Of(PathItem, count)
        ),
        Of("sam-http", count => Head + HttpApi + Repeated.Of(HttpFunction, count)),
        Of("sam-apis", count => Head + "Resources:\n" + Repeated.Of(OwnApi, count / 3)),
        Of("sam-http-apis", count => Head + "Resources:\n" + Repeated.Of(OwnHttpApi, count / 3)),
    ];

    private static string Defined(string properties) =>
        Definition.Replace("^", properties, StringComparison.Ordinal);

    private static BigForm Of(string name, Func<int, string> write) =>
        new(name, "template.yaml", write);
}
