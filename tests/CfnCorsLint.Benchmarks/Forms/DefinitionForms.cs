using System.Collections.Immutable;

namespace CfnCorsLint.Benchmarks.Forms;

/// <summary>APIs that are written as OpenAPI: in a template, in YAML and in JSON.</summary>
internal static class DefinitionForms
{
    private const string Template = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Body:
                openapi: 3.0.1
                info: {title: generated, version: '1'}
                paths:

        """;

    private const string Spec = """
        openapi: 3.0.1
        info: {title: generated, version: '1'}
        paths:

        """;

    private const string PathItem = """
          /items-@:
            put:
              responses:
                '200':
                  description: An item
              x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: arn}

        """;

    private const string Options = """
            options:
              responses:
                '200':
                  description: What may be asked
                  headers:
                    Access-Control-Allow-Origin: {schema: {type: string}}
                    Access-Control-Allow-Methods: {schema: {type: string}}
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: {application/json: '{"statusCode": 200}'}
                responses:
                  default:
                    statusCode: '200'
                    responseParameters:
                      method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"
                      method.response.header.Access-Control-Allow-Methods: "'GET'"

        """;

    private const string JsonHead =
        """{"openapi": "3.0.1", "info": {"title": "generated", "version": "1"}, "paths": {""";

    private const string JsonItem = """
        "/items-@": {"put": {"responses": {"200": {"description": "An item"}},
          "x-amazon-apigateway-integration": {"type": "aws_proxy", "httpMethod": "POST", "uri": "arn"}},
         "options": {"responses": {"200": {"description": "What may be asked",
          "headers": {"Access-Control-Allow-Origin": {"schema": {"type": "string"}}}}},
          "x-amazon-apigateway-integration": {"type": "mock", "requestTemplates": {"application/json": "{\"statusCode\": 200}"},
          "responses": {"default": {"statusCode": "200", "responseParameters": {
          "method.response.header.Access-Control-Allow-Origin": "'https://app.example.com'"}}}}}}
        """;

    private const string CloudFormationJson =
        """{"Resources": {"Api": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Body": ^}}}}""";

    public static ImmutableArray<BigForm> All { get; } =
    [
        new(
            "body",
            "template.yaml",
            count => Template + Indented(Repeated.Of(PathItem + Options, count))
        ),
        new("body-bare", "template.yaml", count => Template + Indented(Bare(count))),
        new(
            "body-json",
            "template.json",
            count => CloudFormationJson.Replace("^", Json(count), StringComparison.Ordinal)
        ),
        new("spec", "openapi.yaml", count => Spec + Repeated.Of(PathItem + Options, count)),
        new("spec-bare", "openapi.yaml", count => Spec + Bare(count)),
        new("spec-json", "openapi.json", Json),
        new("spec-line", "openapi.json", count => Json(count).ReplaceLineEndings(" ")),
    ];

    /// <summary>One path with a preflight, which shows that the author wants some, and so many without.</summary>
    private static string Bare(int count) =>
        (PathItem + Options).Replace("@", "sign", StringComparison.Ordinal)
        + Repeated.Of(PathItem, count);

    private static string Json(int count) => JsonHead + Repeated.Of(JsonItem, count, ",\n") + "}}";

    private static string Indented(string text) =>
        string.Concat(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => $"        {line}\n")
        );
}
