namespace CfnCorsLint.Tests.Cli;

/// <summary>Templates with a known fate.</summary>
internal static class Templates
{
    /// <summary>One error: any origin, with credentials, which SAM refuses (CORS301).</summary>
    public const string WithError = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: prod
              Cors:
                AllowOrigin: "'*'"
                AllowCredentials: true
                AllowMethods: "'GET,OPTIONS'"
              DefinitionBody:
                swagger: '2.0'
                info: {title: orders, version: '1'}
                paths:
                  /:
                    get:
                      responses: {}
                      x-amazon-apigateway-integration:
                        type: aws_proxy
                        httpMethod: POST
                        uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn/invocations

        """;

    /// <summary>One error with a safe fix: an origin that ends with a slash (CORS303).</summary>
    public static string Slashed { get; } =
        WithError.Replace("\"'*'\"", "\"'https://a.example/'\"", StringComparison.Ordinal);

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
}
