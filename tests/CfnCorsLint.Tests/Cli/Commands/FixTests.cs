using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>What <c>fix</c> writes, and where.</summary>
public sealed class FixTests
{
    /// <summary>The origin has a slash at its end, which a safe fix takes off (CORS303).</summary>
    private static readonly string s_fixable = Templates.WithError.Replace(
        "'*'",
        "'https://a.example/'",
        StringComparison.Ordinal
    );

    private static readonly string s_fixed = Templates.WithError.Replace(
        "'*'",
        "'https://a.example'",
        StringComparison.Ordinal
    );

    [Fact]
    public void The_file_is_rewritten()
    {
        using TempFolder folder = With(s_fixable);

        var ran = Ran.In(folder, "fix", "--only", "CORS303", "t.yaml");

        Assert.Equal(s_fixed, folder.Read("t.yaml"));
        Assert.Contains("fixed[CORS303] t.yaml: ", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fix --diff --only CORS303 template.yaml", true)]
    [InlineData("fix --diff --unsafe --only CORS303 template.yaml", false)]
    public void What_was_asked_for_is_not_offered_once_more(string line, bool isOffered)
    {
        var ran = Ran.In(Repo.PathTo("fixtures/every-defect"), "", line.Split(' '));

        Assert.Equal(isOffered, ran.Error.Contains("more with --unsafe", StringComparison.Ordinal));
        Assert.Contains(
            "left in 1 of 1 file · 1 fixable with",
            ran.Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>Only a note: headers of a preflight on an error of the gateway (CORS211), which the preflight says as well.</summary>
    private const string OnlyNotes = """
        Resources:
          Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
          Get:
            Type: AWS::ApiGateway::Method
            Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: NONE, Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: x}}
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
                  - StatusCode: 200
                    ResponseParameters:
                      method.response.header.Access-Control-Allow-Origin: "'https://a.example'"
                      method.response.header.Access-Control-Allow-Headers: "'X-Tenant'"
              MethodResponses:
                - StatusCode: 200
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: true
                    method.response.header.Access-Control-Allow-Headers: true
          Denied:
            Type: AWS::ApiGateway::GatewayResponse
            Properties:
              RestApiId: !Ref Api
              ResponseType: DEFAULT_4XX
              ResponseParameters:
                gatewayresponse.header.Access-Control-Allow-Origin: "'https://a.example'"
                gatewayresponse.header.Access-Control-Allow-Headers: "'X-Tenant'"
          Failed:
            Type: AWS::ApiGateway::GatewayResponse
            Properties:
              RestApiId: !Ref Api
              ResponseType: DEFAULT_5XX
              ResponseParameters:
                gatewayresponse.header.Access-Control-Allow-Origin: "'https://a.example'"

        """;

    [Theory]
    [InlineData("--add-ignore", "--reason", "known")]
    [InlineData]
    public void What_cannot_be_written_is_still_told(params string[] options)
    {
        using TempFolder folder = With(s_fixable);
        UnixTool.Run(folder.Root, "ln", "t.yaml", "same.yaml");

        var ran = Ran.In(folder, ["fix", "t.yaml", "--format", "json", .. options]);

        using var document = System.Text.Json.JsonDocument.Parse(ran.Out);
        System.Text.Json.JsonElement report = document.RootElement;
        Assert.Equal(2, ran.Code);
        Assert.Equal(s_fixable, folder.Read("t.yaml"));
        Assert.Contains("t.yaml: has 2 names", ran.Error, StringComparison.Ordinal);
        Assert.Equal("t.yaml", report.GetProperty("files")[0].GetProperty("path").GetString());
        Assert.Contains(
            report.GetProperty("findings").EnumerateArray(),
            one => one.GetProperty("rule").GetString() == "CORS303"
        );
        Assert.Equal(0, report.GetProperty("fixed").GetArrayLength());
        Assert.Contains(
            report.GetProperty("leftOut").EnumerateArray(),
            one =>
                one.GetProperty("rule").GetString() == "CORS303"
                && one.GetProperty("why").GetString()?.Contains("hard links") == true
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true, "--notes")]
    [InlineData(true, "--select", "CORS211")]
    [InlineData(true, "--only", "CORS211")]
    public void What_is_not_shown_is_not_changed(bool changes, params string[] options)
    {
        using TempFolder folder = With(OnlyNotes);

        Ran.In(folder, [.. options.Prepend("fix"), "t.yaml"]);

        Assert.Equal(changes, folder.Read("t.yaml") != OnlyNotes);
    }

    [Theory]
    [InlineData("1 fixable", "--notes")]
    [InlineData("1 fixable", "--select", "CORS211")]
    public void A_note_counts_as_fixable_where_it_is_shown(string count, params string[] options)
    {
        using TempFolder folder = With(OnlyNotes);

        Assert.Contains(
            count,
            Ran.In(folder, [.. options.Prepend("check"), "t.yaml"]).Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "fixable",
            Ran.In(folder, "check", "t.yaml").Out,
            StringComparison.Ordinal
        );
    }

    /// <summary>A switch for the mocks of SAM that would also open the OPTIONS of a function, in another API.</summary>
    private const string SharedAuthorizer = """
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Api:
            Cors: "'https://a.example'"
            Auth: {DefaultAuthorizer: AWS_IAM}
        Resources:
          Admin: {Type: AWS::Serverless::Api, Properties: {StageName: prod}}
          F:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: nodejs22.x
              Handler: index.handler
              InlineCode: x
              Events:
                A: {Type: Api, Properties: {Path: /orders, Method: get}}
                B: {Type: Api, Properties: {Path: /users, Method: get, RestApiId: !Ref Admin}}
                C: {Type: Api, Properties: {Path: /users, Method: options, RestApiId: !Ref Admin}}

        """;

    [Fact]
    public void Check_offers_no_fix_that_would_be_left_out_and_says_why()
    {
        using TempFolder folder = With(SharedAuthorizer);

        var check = Ran.In(folder, "check", "--select", "CORS102", "t.yaml");
        var fix = Ran.In(folder, "fix", "--only", "CORS102", "t.yaml");

        Assert.Contains(
            "= fix (display only): Let anyone call OPTIONS '/orders' (it would also change the authorization of OPTIONS /users in 'Admin')",
            check.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("fixable with `cfncors fix`", check.Out, StringComparison.Ordinal);
        Assert.Contains("left out[CORS102]", fix.Out, StringComparison.Ordinal);
        Assert.Equal(SharedAuthorizer, folder.Read("t.yaml"));
    }

    [Fact]
    public void A_difference_is_shown_and_nothing_written()
    {
        using TempFolder folder = With(s_fixable);

        var ran = Ran.In(folder, "fix", "--diff", "--only", "CORS303", "t.yaml");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("--- a/t.yaml\n+++ b/t.yaml\n@@ ", ran.Out, StringComparison.Ordinal);
        Assert.Contains("would fix[CORS303]", ran.Error, StringComparison.Ordinal);
        Assert.Equal(s_fixable, folder.Read("t.yaml"));
    }

    [Fact]
    public void Without_a_difference_the_exit_code_is_0()
    {
        using TempFolder folder = With(Templates.WithoutApi);

        var ran = Ran.In(folder, "fix", "--diff");

        Assert.Equal((0, ""), (ran.Code, ran.Out));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void Standard_input_goes_to_standard_output(string mark)
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder.Root, mark + s_fixable, "fix", "-", "--only", "CORS303");

        Assert.Equal(mark + s_fixed, ran.Out);
        Assert.Contains("fixed[CORS303] <stdin>", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_that_is_none_of_ours_passes_through()
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder.Root, "\uFEFFkind: Pod\r\n", "fix", "-");

        Assert.Equal((0, "\uFEFFkind: Pod\r\n"), (ran.Code, ran.Out));
    }

    private static TempFolder With(string content)
    {
        var folder = new TempFolder();
        folder.Write("t.yaml", content);
        return folder;
    }
}
