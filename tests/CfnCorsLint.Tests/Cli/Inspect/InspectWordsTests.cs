using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Inspect;

/// <summary>What <c>inspect</c> says around its marks, in each of its forms.</summary>
public sealed class InspectWordsTests
{
    private const string Spec = """
        openapi: 3.0.1
        info: {title: Shop of orders, version: '1'}
        paths:
          /orders:
            delete:
              responses: {'200': {description: ok}}
              x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: arn}
            options:
              responses: {'200': {description: ok, headers: {Access-Control-Allow-Origin: {schema: {type: string}}}}}
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: {application/json: '{"statusCode": 200}'}
                responses:
                  default: {statusCode: '200', responseParameters: {method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"}}

        """;

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("json")]
    public void A_deployment_that_fails_is_said_to_fail(string format)
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.yaml",
            File.ReadAllText(Repo.PathTo("fixtures/culprits/deployment-fails.yaml"))
        );

        string shown = Ran.In(folder, "inspect", "t.yaml", "--format", format).Out;

        Assert.Contains("CORS301", shown, StringComparison.Ordinal);
        Assert.Contains(
            format == "json" ? "\"notDeployed\"" : "The deployment fails, so no call is answered",
            string.Join(' ', shown.Split('\n')),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_API_without_an_id_goes_by_the_title_of_its_specification()
    {
        using var folder = new TempFolder();
        folder.Write("spec.yaml", Spec);

        foreach (string format in new[] { "text", "markdown", "html", "json" })
        {
            Assert.Contains(
                "Shop of orders",
                Ran.In(folder, "inspect", "spec.yaml", "--format", format).Out,
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            "DELETE /orders of 'Shop of orders'",
            Ran.In(
                folder,
                "simulate",
                "spec.yaml",
                "DELETE /orders",
                "--api",
                "Shop of orders"
            ).Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "CORS807-cloudfront-drops-origin/cases/unasked-in-values.yaml",
        "sends Origin, no Access-Control-Request-Method"
    )]
    [InlineData(
        "CORS807-cloudfront-drops-origin/cases/origin-replaced.yaml",
        "sends an Origin of its own"
    )]
    [InlineData(
        "CORS810-cloudfront-drops-credential/cases/key-added-at-the-edge.yaml",
        "adds X-Api-Key to calls"
    )]
    [InlineData(
        "CORS101-preflight-unanswered/cases/pages-named-at-the-edge.yaml",
        ", meant to be called by pages of other origins"
    )]
    [InlineData(
        "CORS101-preflight-unanswered/cases/pages-below-an-alias-at-the-edge.yaml",
        ", perhaps meant to be called by pages of other origins"
    )]
    [InlineData(
        "CORS101-preflight-unanswered/cases/own-pages-at-the-edge.yaml",
        ", with no sign that pages of other origins call it"
    )]
    public void What_CloudFront_does_in_front_is_said(string file, string words)
    {
        string shown = Ran.In(Repo.PathTo("rules"), "", "inspect", "--isolated", file).Out;

        Assert.Contains(words, string.Join(' ', shown.Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_call_an_API_by_that_title_too()
    {
        using var folder = new TempFolder();
        folder.Write("spec.yaml", Spec);
        Assert.Contains("error[CORS4", Ran.In(folder, "check").Out, StringComparison.Ordinal);

        folder.Write(".cfncors.yaml", "apis: {Shop of orders: {cors: off}}\n");

        Assert.DoesNotContain("error[", Ran.In(folder, "check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_fits_80_columns_in_a_pipe_and_cuts_what_is_longer_than_its_column()
    {
        using var folder = new TempFolder();
        string longest = $"https://{new string('a', 60)}.example.com";
        folder.Write(
            "spec.yaml",
            Spec.Replace("https://app.example.com", longest, StringComparison.Ordinal)
                + Spec[Spec.IndexOf("  /orders:", StringComparison.Ordinal)..]
                    .Replace(
                        "/orders:",
                        "/orders/of/a/customer/{customerIdentifier}/with/a/long/path/{orderIdentifier}:",
                        StringComparison.Ordinal
                    )
        );

        string shown = Ran.In(folder, "inspect", "spec.yaml").Out;

        Assert.All(shown.Split('\n'), line => Assert.True(WrappedText.WidthOf(line) <= 80, line));
        Assert.Contains("…", shown, StringComparison.Ordinal);
        Assert.Contains("/orders/of/", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_row_stands_on_one_line_as_long_as_the_marks_can_go_on_below()
    {
        using var folder = new TempFolder();
        folder.Write("spec.yaml", Spec);

        string[] lines = Ran.In(folder, "inspect", "spec.yaml").Out.Split('\n');

        Assert.Contains(
            lines,
            line => line.StartsWith("/orders  DELETE OPTIONS  ✓ mock ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Columns_in_which_nothing_is_asked_for_make_room_for_the_origin()
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.yaml",
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Shop: {Type: AWS::Serverless::HttpApi, Properties: {CorsConfiguration: {AllowOrigins: ['http://localhost:3000']}}}
              Orders:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: index.handler
                  CodeUri: s3://code/orders.zip
                  Events:
                    List: {Type: HttpApi, Properties: {ApiId: !Ref Shop, Path: /orders/of/mine, Method: get}}

            """
        );

        string shown = Ran.In(folder, "inspect", "t.yaml").Out;

        Assert.Contains("✓ http://localhost:3000", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("cookies", shown, StringComparison.Ordinal);
        Assert.Contains("left out", shown, StringComparison.Ordinal);
    }
}
