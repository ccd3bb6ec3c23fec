namespace CfnCorsLint.Tests.Cli;

/// <summary>Templates with a known fate.</summary>
internal static class Templates
{
    /// <summary>One error: any origin, with credentials (CORS301), which an HTTP API refuses.</summary>
    public const string WithError = """
        Resources:
          Api:
            Type: AWS::ApiGatewayV2::Api
            Properties:
              Name: orders
              ProtocolType: HTTP
              CorsConfiguration:
                AllowCredentials: true
                AllowOrigins: ['*']

        """;

    /// <summary>One error with a safe fix: an origin that ends with a slash (CORS303).</summary>
    public const string Slashed = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Name: orders
          Options:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !GetAtt Api.RootResourceId
              HttpMethod: OPTIONS
              AuthorizationType: NONE
              Integration:
                Type: MOCK
                RequestTemplates:
                  application/json: '{"statusCode": 200}'
                IntegrationResponses:
                  - StatusCode: 200
                    ResponseParameters:
                      method.response.header.Access-Control-Allow-Origin: "'https://a.example/'"
                      method.response.header.Access-Control-Allow-Credentials: "'true'"
              MethodResponses:
                - StatusCode: 200
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: true
                    method.response.header.Access-Control-Allow-Credentials: true

        """;

    /// <summary>Nothing to say: there is no API in it.</summary>
    public const string WithoutApi = """
        Resources:
          Bucket:
            Type: AWS::S3::Bucket

        """;

    /// <summary>No YAML, and meant for API Gateway.</summary>
    public const string Broken = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
           Wrong: {

        """;

    /// <summary>A definition of one route, <c>/hidden</c>.</summary>
    public const string PrivateSpec = """
        {"openapi": "3.0.1", "info": {"title": "x", "version": "1"}, "paths": {"/hidden": {"get": {
          "responses": {"200": {"description": "ok"}},
          "x-amazon-apigateway-integration": {"type": "aws_proxy", "httpMethod": "POST", "uri": "arn"}}}}}
        """;

    /// <summary>Two HTTP APIs: both have <c>/both</c>, and one alone <c>/items</c>, behind an authorizer.</summary>
    public const string TwoApis = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          First:
            Type: AWS::Serverless::Api
            Properties:
              StageName: prod
              Cors: "'https://app.example.com'"
              Auth:
                DefaultAuthorizer: Users
                AddDefaultAuthorizerToCorsPreflight: false
                Authorizers:
                  Users: {UserPoolArn: arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_1}
          Second:
            Type: AWS::Serverless::HttpApi
            Properties:
              CorsConfiguration: {AllowOrigins: ['https://app.example.com'], AllowMethods: [GET]}
          Function:
            Type: AWS::Serverless::Function
            Properties:
              Handler: app.handler
              Runtime: python3.13
              InlineCode: "def handler(event, context): pass"
              Events:
                Items: {Type: Api, Properties: {RestApiId: !Ref First, Method: post, Path: /items}}
                Both: {Type: Api, Properties: {RestApiId: !Ref First, Method: get, Path: /both}}
                Other: {Type: HttpApi, Properties: {ApiId: !Ref Second, Method: GET, Path: /both}}

        """;

    /// <summary>A template whose API is defined in another file.</summary>
    public static string TakesIn(string reference) =>
        $"""
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  DefinitionUri: {reference}

            """;

    /// <summary>A REST API of SAM for pages of https://app.example.com, and a function in <c>src/app.py</c> that answers GET and PUT of /orders.</summary>
    public const string WithCode = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Shop:
            Type: AWS::Serverless::Api
            Properties:
              StageName: prod
              Cors: {AllowOrigin: "'https://app.example.com'", AllowMethods: "'GET,PUT'", AllowHeaders: "'content-type'"}
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: python3.13
              Handler: app.handler
              CodeUri: src
              Events:
                List: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: /orders, Method: get}}
                Change:
                  Type: Api
                  Properties:
                    RestApiId: !Ref Shop
                    Path: /orders
                    Method: put

        """;
}
