namespace CfnCorsLint.Tests.Cli.Inspect;

/// <summary>A template whose texts would be markup if they could, and what <c>inspect</c> makes of it.</summary>
internal static class HostilePage
{
    public const string Path = "/<script>didRun=1</script>|`x`&lt;\"'";

    private const string Template = """
        Resources:
          "</code><img src=x onerror=didRun=1>":
            Type: AWS::ApiGateway::RestApi
            Properties:
              Body:
                openapi: 3.0.1
                info: {title: t, version: '1'}
                x-amazon-apigateway-gateway-responses:
                  DEFAULT_4XX: {responseParameters: {gatewayresponse.header.Access-Control-Allow-Origin: "'*'"}}
                paths:
                  "/<script>didRun=1</script>|`x`&lt;\"'":
                    get:
                      parameters: [{name: X-Key, in: header, required: true, schema: {type: string}}]
                      responses: {'200': {description: "<b>", headers: {Access-Control-Allow-Origin: {schema: {type: string}}}}}
                      x-amazon-apigateway-request-validator: all
                      x-amazon-apigateway-integration:
                        type: http
                        httpMethod: GET
                        uri: https://backend.example.com/
                        responses: {default: {statusCode: '200', responseParameters: {method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"}}}
                    delete:
                      responses: {'200': {description: OK}}
                      x-amazon-apigateway-integration: {type: http, httpMethod: DELETE, uri: https://backend.example.com/, responses: {default: {statusCode: '200'}}}
                    options:
                      responses: {'200': {description: OK, headers: {Access-Control-Allow-Origin: {schema: {type: string}}, Access-Control-Allow-Methods: {schema: {type: string}}, Access-Control-Allow-Headers: {schema: {type: string}}}}}
                      x-amazon-apigateway-integration:
                        type: mock
                        requestTemplates: {application/json: '{"statusCode": 200}'}
                        responses:
                          default:
                            statusCode: '200'
                            responseParameters:
                              method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"
                              method.response.header.Access-Control-Allow-Methods: "'</style><script>didRun=1</script>\u0007\u202E\uFFFE]]>'"
                              method.response.header.Access-Control-Allow-Headers: "'X-Key,a-very-long-header-name-that-has-no-place-to-break-and-goes-on-and-on-and-on-and-on'"
                  /orders/of/a/customer/{customerIdentifier}/with/a/long/path/{orderIdentifier}/items/{itemIdentifier}:
                    any:
                      responses: {'200': {description: OK}}
                      x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: arn}
                x-amazon-apigateway-request-validators: {all: {validateRequestParameters: true}}

        """;

    public static string Html => In("html");

    public static string Markdown => In("markdown");

    private static string In(string format)
    {
        using var folder = new TempFolder();
        folder.Write("a&b.yaml", Template);
        var ran = Ran.In(folder, "inspect", "a&b.yaml", "--isolated", "--format", format);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return ran.Out;
    }
}
