using CfnCorsLint.Tests.Cli;

namespace CfnCorsLint.Tests.Probing;

/// <summary>How <c>probe</c> calls where nobody says what the page sends, and what it says where it asks nothing.</summary>
public sealed class AskedAsTemplateTests
{
    private const string Origin = "https://app.example.com";

    private const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: prod
              Cors: {AllowOrigin: "'https://app.example.com'", AllowMethods: "'GET,POST'", AllowHeaders: "'Content-Type,Authorization'"}
              Auth:
                DefaultAuthorizer: Users
                AddDefaultAuthorizerToCorsPreflight: false
                Authorizers: {Users: {UserPoolArn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a'}}
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: python3.13
              Handler: orders.handler
              CodeUri: s3://code/orders.zip
              Events:
                List: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /orders, Method: get}}
                Add: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /orders, Method: post}}

        """;

    [Theory]
    [InlineData("GET", "authorization")]
    [InlineData("POST", "authorization,content-type")]
    public async Task What_the_template_demands_is_asked_for_and_said(string method, string headers)
    {
        (Ran ran, LiveHost host) = await Probed(
            "/orders",
            "--template",
            "t.yaml",
            "--method",
            method
        );

        LiveHost.Asked preflight = host.Requests[0];
        Assert.Equal("OPTIONS", preflight.Method);
        Assert.Equal(headers, preflight.Headers["access-control-request-headers"]);
        Assert.Contains(
            "It is asked as a page asks that sends authorization, as the template has it.",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(
            method == "POST",
            ran.Out.Contains("It is assumed that the body is JSON", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Headers_that_were_typed_are_the_only_ones()
    {
        (_, LiveHost host) = await Probed(
            "/orders",
            "--template",
            "t.yaml",
            "--method",
            "GET",
            "-H",
            "X-A"
        );

        Assert.Equal("x-a", host.Requests[0].Headers["access-control-request-headers"]);
    }

    [Theory]
    [InlineData("/orders")]
    [InlineData("/nowhere", "--template", "t.yaml")]
    public async Task Where_nothing_is_asked_that_is_said_with_how_to_ask(
        string path,
        params string[] options
    )
    {
        (Ran ran, LiveHost host) = await Probed(path, ["--method", "POST", .. options]);

        Assert.Empty(host.Requests);
        Assert.Contains("Nothing was asked", ran.Out, StringComparison.Ordinal);
        Assert.Contains("-H Content-Type", ran.Out, StringComparison.Ordinal);
        Assert.Contains("--send", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("preflight passes", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("as the template says", ran.Out, StringComparison.Ordinal);
    }

    private static async Task<(Ran Ran, LiveHost Host)> Probed(string path, params string[] options)
    {
        await using LiveHost host = await LiveHost.Start(context =>
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = Origin;
            context.Response.Headers["Access-Control-Allow-Headers"] =
                "authorization,content-type,x-a";
            context.Response.Headers["x-amz-apigw-id"] = "abc=";
            return Task.CompletedTask;
        });
        using var folder = new TempFolder();
        folder.Write("t.yaml", Template);
        Ran ran = Ran.In(
            folder,
            ["probe", host.Url + path, "--isolated", "--origin", Origin, .. options]
        );
        return (ran, host);
    }
}
