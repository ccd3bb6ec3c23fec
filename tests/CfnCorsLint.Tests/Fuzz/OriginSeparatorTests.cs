using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>Two origins in one value match no origin, whatever stands between them and however the API is written.</summary>
public sealed class OriginSeparatorTests
{
    private const string Origins = "ORIGINS";

    private static readonly string[] s_separators =
    [
        ",",
        ";",
        " ; ",
        " ",
        "\t",
        "\n",
        "\r",
        "\0",
        "\u00a0",
    ];

    private static readonly (string Form, string Template)[] s_forms =
    [
        (
            "a SAM API",
            """
            Resources:
              Api: {Type: AWS::Serverless::Api, Properties: {StageName: prod, Cors: "'ORIGINS'"}}
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    A: {Type: Api, Properties: {Path: /orders, Method: put, RestApiId: !Ref Api}}
            """
        ),
        (
            "the Globals of SAM",
            """
            Globals: {Api: {Cors: {AllowOrigin: "'ORIGINS'", AllowMethods: "'PUT'", AllowHeaders: "'content-type'"}}}
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    A: {Type: Api, Properties: {Path: /orders, Method: put}}
            """
        ),
        (
            "a REST API",
            """
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi}
              Options:
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
                          method.response.header.Access-Control-Allow-Origin: "'ORIGINS'"
                          method.response.header.Access-Control-Allow-Methods: "'PUT'"
                  MethodResponses:
                    - StatusCode: '200'
                      ResponseParameters:
                        method.response.header.Access-Control-Allow-Origin: true
                        method.response.header.Access-Control-Allow-Methods: true
              Put:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !GetAtt Api.RootResourceId
                  HttpMethod: PUT
                  AuthorizationType: NONE
                  Integration: {Type: HTTP_PROXY, IntegrationHttpMethod: PUT, Uri: https://backend.example.com}
            """
        ),
        (
            "an OpenAPI file",
            """
            openapi: 3.0.1
            info: {title: orders, version: '1'}
            paths:
              /orders:
                put:
                  responses: {'200': {description: ok}}
                  x-amazon-apigateway-integration: {type: http_proxy, httpMethod: PUT, uri: https://backend.example.com}
                options:
                  responses:
                    '200':
                      description: ok
                      headers: {Access-Control-Allow-Origin: {schema: {type: string}}, Access-Control-Allow-Methods: {schema: {type: string}}}
                  x-amazon-apigateway-integration:
                    type: mock
                    requestTemplates: {application/json: '{"statusCode": 200}'}
                    responses:
                      default:
                        statusCode: '200'
                        responseParameters:
                          method.response.header.Access-Control-Allow-Origin: "'ORIGINS'"
                          method.response.header.Access-Control-Allow-Methods: "'PUT'"
            """
        ),
        (
            "gateway responses",
            """
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  GatewayResponses:
                    DEFAULT_4XX: {ResponseParameters: {Headers: {Access-Control-Allow-Origin: "'ORIGINS'"}}}
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    A: {Type: Api, Properties: {Path: /orders, Method: put, RestApiId: !Ref Api}}
            """
        ),
        (
            "an HTTP API",
            """
            Resources:
              Api:
                Type: AWS::ApiGatewayV2::Api
                Properties: {ProtocolType: HTTP, Name: a, CorsConfiguration: {AllowOrigins: ["ORIGINS"], AllowMethods: [PUT]}}
              Backend:
                Type: AWS::ApiGatewayV2::Integration
                Properties: {ApiId: !Ref Api, IntegrationType: HTTP_PROXY, IntegrationMethod: ANY, IntegrationUri: https://backend.example.com}
              Orders:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Api, RouteKey: PUT /orders, Target: !Sub 'integrations/${Backend}'}
            """
        ),
        (
            "an HTTP API of SAM",
            """
            Resources:
              Api: {Type: AWS::Serverless::HttpApi, Properties: {CorsConfiguration: {AllowOrigins: ["ORIGINS"], AllowMethods: [PUT]}}}
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    A: {Type: HttpApi, Properties: {Path: /orders, Method: put, ApiId: !Ref Api}}
            """
        ),
        (
            "a function URL",
            """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionUrlConfig: {AuthType: NONE, Cors: {AllowOrigins: ["ORIGINS"], AllowMethods: [PUT]}}
            """
        ),
    ];

    public static TheoryData<string, string> Cases =>
        [
            .. from form in s_forms
            from separator in s_separators
            select (form.Form, FlowText.Quoted(separator)[1..^1]),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Two_origins_in_one_value_are_found_and_every_command_answers(
        string form,
        string separator
    )
    {
        string value = $"https://a.example.com{separator}https://b.example.com";
        string template = s_forms.Single(one => one.Form == form).Template;
        var text = new SourceText(
            "template.yaml",
            template.Replace(Origins, value, StringComparison.Ordinal)
        );

        Assert.Contains(
            Lint.WithAll().Check(text).Findings,
            finding => finding.RuleId is "CORS302" or "CORS303"
        );
        Assert.Null(FuzzFailure.Of(0, text, Invariants.OfAllCommands)?.Told);
    }
}
