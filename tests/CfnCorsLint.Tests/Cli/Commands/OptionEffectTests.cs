using System.Text.Json;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>Options do what their help says, and a report counts what the run found.</summary>
public sealed class OptionEffectTests
{
    private const string HttpApi = """
        Resources:
          Api:
            Type: AWS::ApiGatewayV2::Api
            Properties:
              Name: orders
              ProtocolType: HTTP
              CorsConfiguration: {AllowOrigins: [ORIGIN]}
          Route:
            Type: AWS::ApiGatewayV2::Route
            Properties: {ApiId: !Ref Api, RouteKey: GET /orders, Target: integrations/x}

        """;

    private const string Spec = """
        openapi: 3.0.1
        info: {title: shop, version: '1'}
        paths:
          /a/{proxy+}:
            x-amazon-apigateway-any-method: {x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: arn}}
          /a/b:
            put: {x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: arn}}

        """;

    private const string Functions = """
        Transform: AWS::Serverless-2016-10-31
        Parameters: {O: {Type: String}}
        Resources:
          F:
            Type: AWS::Serverless::Function
            Properties:
              Handler: app.handler
              Runtime: python3.13
              InlineCode: "def handler(event, context): pass"
              FunctionUrlConfig: {AuthType: NONE, Cors: {AllowOrigins: [!Ref O], AllowMethods: [GET], AllowCredentials: true, MaxAge: 600}}
              Events:
                Get: {Type: Api, Properties: {Path: /orders, Method: get}}

        """;

    private static string WithOrigin(string origin) =>
        HttpApi.Replace("ORIGIN", origin, StringComparison.Ordinal);

    [Fact]
    public void Rules_are_listed_with_the_severity_in_force()
    {
        using var folder = new TempFolder();
        folder.Write(".cfncors.yaml", "rules: {CORS302: off, CORS301: note}\n");

        string listed = Ran.In(folder, "rules").Out;

        Assert.Matches("(?m)^CORS301 +note +wildcard-origin-with-credentials", listed);
        Assert.DoesNotContain("CORS302", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 0)]
    [InlineData("note", 1)]
    [InlineData("never", 0)]
    public void Notes_fail_a_run_that_asks_for_it(string severity, int code)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", WithOrigin("'*'"));

        Assert.Equal(
            code,
            Ran.In(folder, "check", "--isolated", "--select", "CORS306", "--fail-on", severity).Code
        );
    }

    [Theory]
    [InlineData("CORS101,CORS303", true)]
    [InlineData("CORS101", false)]
    public void Rules_of_only_are_told_apart_by_commas(string rules, bool isFixed)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", WithOrigin("'https://a.example/'"));

        Ran.In(folder, "fix", "--isolated", "--only", rules);

        Assert.Equal(
            isFixed,
            folder.Read("t.yaml").Contains("['https://a.example']", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Unsafe_fixes_are_made_when_they_are_asked_for()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", WithOrigin("'*'"));
        string[] line =
        [
            "fix",
            "--isolated",
            "--select",
            "CORS306",
            "--origin",
            "https://app.example.com",
        ];

        Ran.In(folder, line);
        Assert.Equal(WithOrigin("'*'"), folder.Read("t.yaml"));

        Ran.In(folder, [.. line, "--unsafe"]);
        Assert.Equal(WithOrigin("'https://app.example.com'"), folder.Read("t.yaml"));
    }

    [Fact]
    public void Each_origin_that_is_named_counts()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", WithOrigin("'https://a.example'"));
        string[] line = ["check", "--isolated", "--select", "CORS318", "--origin"];

        Assert.Equal(0, Ran.In(folder, [.. line, "https://a.example"]).Code);
        Assert.Contains(
            "https://b.example",
            Ran.In(folder, [.. line, "https://a.example", "--origin", "https://b.example"]).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_reports_count_by_the_severities_of_the_settings()
    {
        using var folder = new TempFolder();
        folder.Write(".cfncors.yaml", "rules: {CORS303: note}\n");
        folder.Write("t.yaml", WithOrigin("'https://a.example/'"));
        string[] line = ["check", "--select", "CORS303"];

        using var json = JsonDocument.Parse(Ran.In(folder, [.. line, "--format", "json"]).Out);
        JsonElement summary = json.RootElement.GetProperty("summary");

        Assert.Equal(
            (0, 0, 1),
            (
                summary.GetProperty("errors").GetInt32(),
                summary.GetProperty("warnings").GetInt32(),
                summary.GetProperty("notes").GetInt32()
            )
        );
        Assert.Contains(
            "1 note in 1 of 1 file",
            Ran.In(folder, line).Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 note[CORS303]",
            Ran.In(folder, [.. line, "--statistics"]).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Paths_are_shown_from_the_working_folder()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", WithOrigin("'https://a.example/'"));
        folder.Write("sub/README.md", "");
        string[] line = ["check", "--isolated", "--format", "concise"];

        Assert.All(
            ["../t.yaml", folder.PathTo("t.yaml")],
            path =>
                Assert.StartsWith(
                    "../t.yaml:7:",
                    Ran.In(folder.PathTo("sub"), "", [.. line, path]).Out,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("--output", "gitlab=-", "--output writes files: write --format gitlab")]
    [InlineData("--stdin-filename", "t.yaml", "name '-', too")]
    public void What_cannot_be_meant_is_refused_with_the_right_word(
        string option,
        string value,
        string said
    )
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", WithOrigin("'https://a.example'"));

        var ran = Ran.In(folder, "check", "--isolated", option, value);

        Assert.Equal(2, ran.Code);
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathTo("-")));
    }

    [Fact]
    public void A_quiet_fix_says_only_what_is_left()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", WithOrigin("'https://a.example/'"));

        var ran = Ran.In(folder, "fix", "--isolated", "--quiet");

        Assert.Equal((0, "", ""), (ran.Code, ran.Out, ran.Error));
        Assert.Equal(WithOrigin("'https://a.example'"), folder.Read("t.yaml"));
    }

    [Fact]
    public void Inspect_tells_how_an_API_is_written_and_what_answers()
    {
        using var folder = new TempFolder();
        folder.Write("spec.yaml", Spec);
        folder.Write("t.yaml", Functions);

        using var spec = JsonDocument.Parse(Inspected("spec.yaml"));
        using var template = JsonDocument.Parse(Inspected("t.yaml"));

        JsonElement api = spec.RootElement.GetProperty("apis")[0];
        Assert.Equal(
            ("", "openapi", "rest"),
            (Text(api, "id"), Text(api, "definition"), Text(api, "kind"))
        );
        Assert.Contains(
            api.GetProperty("routes").EnumerateArray(),
            route => Text(route.GetProperty("preflight"), "answeredBy") == "greedy"
        );
        var apis = template
            .RootElement.GetProperty("apis")
            .EnumerateArray()
            .ToDictionary(one => Text(one, "id"));
        Assert.Equal("events", Text(apis["ServerlessRestApi"], "definition"));
        Assert.Equal("function-url", Text(apis["FUrl"], "kind"));
        Assert.Equal(
            """{"allowOrigins":{"unknown":"Ref O"},"allowMethods":["GET"],"allowCredentials":true,"maxAge":600}""",
            JsonSerializer.Serialize(apis["FUrl"].GetProperty("cors"))
        );

        string Inspected(string file) => Ran.In(folder, "inspect", file, "--format", "json").Out;
        static string Text(JsonElement element, string name) =>
            element.GetProperty(name).GetString() ?? "";
    }

    [Fact]
    public void What_is_unknown_is_told_in_JSON_with_its_place_and_reason()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Functions);

        using var json = JsonDocument.Parse(
            Ran.In(folder, "check", "--isolated", "--format", "json").Out
        );

        JsonElement[] unknown = [.. json.RootElement.GetProperty("unknown").EnumerateArray()];
        Assert.NotEmpty(unknown);
        Assert.All(
            unknown,
            one =>
            {
                Assert.Equal("t.yaml", one.GetProperty("file").GetString());
                Assert.True(one.GetProperty("line").GetInt32() > 1);
                Assert.NotEqual("", one.GetProperty("what").GetString());
                Assert.NotEqual("", one.GetProperty("why").GetString());
            }
        );
    }
}
