using System.Text.Json.Nodes;
using CfnCorsLint.Tests.Cli;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Probing;

/// <summary>What is live otherwise than the template says.</summary>
public sealed class DriftTests
{
    private const string Origin = "https://app.example.com";

    private const string Template = """
        AWSTemplateFormatVersion: '2010-09-09'
        Parameters:
          Age: {Type: String}
        Resources:
          Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: shop}}
          Cart:
            Type: AWS::ApiGateway::Resource
            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: cart}
          DeleteCart:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Cart
              HttpMethod: DELETE
              AuthorizationType: NONE
              Integration: {Type: HTTP_PROXY, IntegrationHttpMethod: DELETE, Uri: 'https://backend.example.com/cart'}
          CartOptions:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Cart
              HttpMethod: OPTIONS
              AuthorizationType: NONE
              Integration:
                Type: MOCK
                RequestTemplates: {application/json: '{"statusCode": 200}'}
                IntegrationResponses:
                  - StatusCode: '200'
                    ResponseParameters:
                      method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"
                      method.response.header.Access-Control-Allow-Methods: "'GET,DELETE'"
                      method.response.header.Access-Control-Max-Age: !Sub "'${Age}'"
              MethodResponses:
                - StatusCode: '200'
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: true
                    method.response.header.Access-Control-Allow-Methods: true
                    method.response.header.Access-Control-Max-Age: true
        """;

    private const string Export = """
        openapi: 3.0.1
        info: {title: shop, version: '2026-11-01T00:00:00Z'}
        servers: [{url: 'https://abc123.execute-api.eu-central-1.amazonaws.com/{basePath}', variables: {basePath: {default: prod}}}]
        paths:
          /cart:
            delete:
              responses: {}
              x-amazon-apigateway-integration: {type: http_proxy, httpMethod: DELETE, uri: 'https://backend.example.com/cart'}
            options:
              responses:
                '200':
                  description: 200 response
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
                      method.response.header.Access-Control-Allow-Methods: "'GET,DELETE'"
        """;

    [Theory]
    [InlineData(200, Origin, "DELETE,GET", null, "")]
    [InlineData(200, Origin, "GET", null, "allow-methods GET,DELETE/GET not deployed, or not yet")]
    [InlineData(200, Origin, "PUT", null, "allow-methods GET,DELETE/PUT other value")]
    [InlineData(
        200,
        Origin,
        "GET,PUT,DELETE",
        null,
        "allow-methods GET,DELETE/GET,PUT,DELETE not in the template: clicked in the console, or of another version"
    )]
    [InlineData(200, "*", "GET,DELETE", null, "allow-origin https://app.example.com/* other value")]
    [InlineData(
        200,
        Origin,
        "GET,DELETE",
        "X-A",
        "allow-headers /X-A not in the template: clicked in the console, or of another version"
    )]
    [InlineData(
        403,
        null,
        null,
        null,
        "status 200/403 not deployed, or not yet; allow-origin https://app.example.com/ not deployed, or not yet; allow-methods GET,DELETE/ not deployed, or not yet"
    )]
    public async Task What_differs_is_told_and_what_is_unknown_is_not(
        int status,
        string? origin,
        string? methods,
        string? headers,
        string said
    )
    {
        JsonNode call = await Probed(status, origin, methods, headers, "99");

        Assert.Equal(
            said,
            string.Join(
                "; ",
                call["drift"]!
                    .AsArray()
                    .Select(drift =>
                        $"{drift!["what"]} {drift["template"]}/{drift["live"]} {drift["means"]}"
                    )
            )
        );
    }

    [Fact]
    public async Task A_call_that_the_template_lets_pass_was_not_deployed()
    {
        JsonNode call = await Probed(200, Origin, "GET", null, null);

        Assert.Equal("refused", call["verdict"]!.GetValue<string>());
        JsonNode first = call["diagnoses"]![0]!;
        Assert.Equal(["CORS801", "CORS802"], first["rules"]!.AsArray().Select(rule => $"{rule}"));
        Assert.Equal("template.yaml", first["template"]!["file"]!.GetValue<string>());
        string line = Template.Split('\n')[first["template"]!["line"]!.GetValue<int>() - 1];
        Assert.Contains("Access-Control-Allow-Methods", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_method_those_of_the_route_are_asked_for()
    {
        JsonNode call = await Probed(200, Origin, "GET,DELETE", null, null);

        Assert.Equal("DELETE", call["method"]!.GetValue<string>());
        Assert.Equal("/cart of 'Api'", call["route"]!.GetValue<string>());
    }

    /// <summary>What an export of the deployed stage says stands in for the template.</summary>
    [Fact]
    public async Task An_export_is_compared_as_a_template_is()
    {
        JsonNode call = await Probed(200, Origin, "GET", null, null, "--export", "export.yaml");

        JsonNode drift = Assert.Single(call["drift"]!.AsArray())!;
        Assert.Equal("GET,DELETE", $"{drift["template"]}");
        Assert.Equal("GET", $"{drift["live"]}");
    }

    private static async Task<JsonNode> Probed(
        int status,
        string? origin,
        string? methods,
        string? headers,
        string? age,
        string option = "--template",
        string file = "template.yaml"
    )
    {
        await using LiveHost host = await LiveHost.Start(context =>
        {
            context.Response.StatusCode = status;
            Set("Access-Control-Allow-Origin", origin);
            Set("Access-Control-Allow-Methods", methods);
            Set("Access-Control-Allow-Headers", headers);
            Set("Access-Control-Max-Age", age);
            return Task.CompletedTask;

            void Set(string name, string? value)
            {
                if (value is not null)
                {
                    context.Response.Headers[name] = value;
                }
            }
        });
        using var folder = new TempFolder();
        folder.Write("template.yaml", Template);
        folder.Write("export.yaml", Export);

        var ran = Ran.In(
            folder,
            "probe",
            $"{host.Url}/prod/cart",
            "--isolated",
            "--origin",
            Origin,
            option,
            file,
            "--format",
            "json"
        );

        Assert.Empty(new PublishedSchema("probe").Refused(ran.Out));
        return JsonNode.Parse(ran.Out)!["calls"]![0]!;
    }
}
