using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>What is not known before deployment is said to be so, with the reason, and never taken for none.</summary>
public sealed class UnknownTests
{
    private const string Include = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: prod
              DefinitionBody:
                Fn::Transform: {Name: AWS::Include, Parameters: {Location: LOCATION}}

        """;

    private const string Broken = """
        openapi: 3.0.1
        info: {title: shop, version: '1'}
        paths:
          /orders:
            get: {x-amazon-apigateway-integration: [1

        """;

    /// <summary>Its second scheme stands nowhere.</summary>
    private const string Undeclared = """
        openapi: 3.0.1
        info: {title: shop, version: '1'}
        paths:
          /orders:
            get:
              security: [{Users: []}, {Elsewhere: []}]
              responses: {'200': {description: ok}}
              x-amazon-apigateway-integration: {type: http_proxy, httpMethod: GET, uri: 'https://backend.example.com/orders'}
            options:
              responses: {'200': {description: ok, headers: {Access-Control-Allow-Origin: {schema: {type: string}}}}}
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: {application/json: '{"statusCode": 200}'}
                responses:
                  default: {statusCode: '200', responseParameters: {method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"}}
        components:
          securitySchemes:
            Users: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: {type: token, authorizerUri: arn}}

        """;

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void A_definition_that_lies_elsewhere_has_unknown_routes(string format)
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.yaml",
            Include.Replace("LOCATION", "s3://bucket/api.yaml", StringComparison.Ordinal)
        );

        string shown = Ran.In(folder, "inspect", "--isolated", "--format", format, "t.yaml").Out;

        Assert.Contains("not known", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("has no routes", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("with no sign", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_that_does_not_parse_is_an_error_at_its_place()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Include.Replace("LOCATION", "./api.yaml", StringComparison.Ordinal));
        folder.Write("api.yaml", Broken);

        var ran = Ran.In(folder, "check", "--isolated", "--notes", "t.yaml");

        Assert.Equal(1, ran.Code);
        Assert.Contains("error[CORS001]", ran.Out, StringComparison.Ordinal);
        Assert.Contains("--> api.yaml:5:", ran.Out, StringComparison.Ordinal);
        Assert.Contains("::: t.yaml:8:", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("CORS006", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_that_does_not_parse_is_told_once()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Include.Replace("LOCATION", "./api.yaml", StringComparison.Ordinal));
        folder.Write("u.yaml", Include.Replace("LOCATION", "./api.yaml", StringComparison.Ordinal));
        folder.Write("api.yaml", Broken);

        string[] lines = Ran.In(
                folder,
                "check",
                "--isolated",
                "--format",
                "concise",
                "t.yaml",
                "u.yaml",
                "api.yaml"
            )
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Single(lines, line => line.Contains("CORS001", StringComparison.Ordinal));
    }

    [Fact]
    public void Whether_a_call_asks_first_hangs_on_a_scheme_that_is_not_declared()
    {
        using var folder = new TempFolder();
        folder.Write("api.yaml", Undeclared);

        string told = Ran.In(folder, "simulate", "--isolated", "api.yaml", "GET /orders").Out;
        string shown = Ran.Wide(folder, "inspect", "--isolated", "api.yaml").Out;

        Assert.Contains(
            "Whether the browser asks first is not known before deployment: 'Elsewhere' is no scheme of the definition",
            told,
            StringComparison.Ordinal
        );
        Assert.Matches("(?m)^/orders +GET OPTIONS +\\? mock", shown);
    }

    [Fact]
    public void A_value_that_is_not_known_is_told_once_without_quotes_in_quotes()
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.yaml",
            """
            Transform: AWS::Serverless-2016-10-31
            Parameters: {Site: {Type: String}}
            Resources:
              Shop:
                Type: AWS::Serverless::Api
                Properties: {StageName: prod, Cors: {AllowOrigin: !Sub "'${Site}'", AllowHeaders: "'Content-Type'"}}
              Orders:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: index.handler
                  CodeUri: s3://code/orders.zip
                  Events:
                    Change: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: /orders, Method: put}}

            """
        );

        string[] lines =
        [
            .. Ran.In(folder, "check", "--isolated", "--show-unknown", "t.yaml")
                .Out.Split('\n')
                .Where(line => line.StartsWith("unknown:", StringComparison.Ordinal)),
        ];

        Assert.Equal(
            [
                "unknown: t.yaml:14:9: the Access-Control-Allow-Origin in the code of PUT '/orders': its code lies in 's3://code/orders.zip'",
                "unknown: t.yaml:6:55: the form of the origin of Cors of 'Shop': that hangs on what Site is",
            ],
            lines
        );
    }
}
