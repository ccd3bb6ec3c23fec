using System.Text.Json;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Inspect;

/// <summary>What <c>inspect</c> shows.</summary>
public sealed class InspectTests
{
    private const string Template = """
        Parameters:
          Origin: {Type: String, Default: https://app.example.com}
          Headers: {Type: String}
        Conditions:
          IsProd: !Equals [!Ref Headers, x]
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
          Errors:
            Type: AWS::ApiGateway::GatewayResponse
            Properties:
              RestApiId: !Ref Api
              ResponseType: DEFAULT_4XX
              ResponseParameters:
                gatewayresponse.header.Access-Control-Allow-Origin: "'*'"
          Orders:
            Type: AWS::ApiGateway::Resource
            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders}
          Hidden:
            Type: AWS::ApiGateway::Resource
            Condition: IsProd
            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: hidden}
          HiddenGet:
            Type: AWS::ApiGateway::Method
            Condition: IsProd
            Properties: {RestApiId: !Ref Api, ResourceId: !Ref Hidden, HttpMethod: GET, AuthorizationType: AWS_IAM}
          OrdersDelete:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Orders
              HttpMethod: DELETE
              AuthorizationType: NONE
              Integration: {Type: AWS_PROXY}
          OrdersOptions:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Orders
              HttpMethod: OPTIONS
              AuthorizationType: NONE
              Integration:
                Type: MOCK
                RequestTemplates: {application/json: '{"statusCode": 200}'}
                IntegrationResponses:
                  - StatusCode: 200
                    ResponseParameters:
                      method.response.header.Access-Control-Allow-Origin: !Sub "'${Origin}'"
                      method.response.header.Access-Control-Allow-Methods: !If [IsProd, "'DELETE'", "'GET'"]
                      method.response.header.Access-Control-Allow-Headers: !Sub "'${Headers}'"
              MethodResponses:
                - StatusCode: 200
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: true
                    method.response.header.Access-Control-Allow-Methods: true
                    method.response.header.Access-Control-Allow-Headers: true

        """;

    [Theory]
    [InlineData("json", "inspect.json")]
    [InlineData("text", "inspect.txt")]
    [InlineData("markdown", "inspect.md")]
    [InlineData("html", "inspect.html")]
    public void All_worlds_are_shown_in_one(string format, string snapshot)
    {
        using var folder = new TempFolder();
        folder.Write("template.yaml", Template);

        var ran = Ran.In(folder, "inspect", "template.yaml", "--format", format);

        Assert.Equal(0, ran.Code);
        Snapshot.Match(
            ran.Out,
            Repo.PathTo($"tests/CfnCorsLint.Tests/Cli/Inspect/Snapshots/{snapshot}")
        );
    }

    [Fact]
    public void A_route_whose_method_is_not_known_shows()
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.yaml",
            """
            Parameters:
              Verb: {Type: String, Default: ANY}
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
              All:
                Type: AWS::ApiGateway::Resource
                Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: '{proxy+}'}
              Backend:
                Type: AWS::ApiGateway::Method
                Properties: {RestApiId: !Ref Api, ResourceId: !Ref All, HttpMethod: !Ref Verb, Integration: {Type: AWS_PROXY}}

            """
        );

        string shown = Ran.Wide(folder, "inspect", "t.yaml").Out;

        Assert.Contains("\n/{proxy+}  unknown  ? unknown", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_are_a_line_each()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.WithoutApi);
        folder.Write("b.yaml", Templates.WithError);

        string[] lines = Ran.In(folder, "inspect", ".", "--format", "jsonl")
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        using var empty = JsonDocument.Parse(lines[0]);
        Assert.Equal(0, empty.RootElement.GetProperty("apis").GetArrayLength());
        Assert.Equal(2, Ran.In(folder, "inspect", ".", "--format", "json").Code);
    }

    [Fact]
    public void Several_files_are_one_page()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.WithoutApi);
        folder.Write("b.yaml", Templates.WithError);

        string page = Ran.In(folder, "inspect", ".", "--format", "html").Out;
        string summary = Ran.In(folder, "inspect", ".", "--format", "markdown").Out;

        Assert.Single(page.Split("<html").Skip(1));
        Assert.Contains("<a href=\"#file-2\">b.yaml</a>", page, StringComparison.Ordinal);
        Assert.Contains("It makes no API.", page, StringComparison.Ordinal);
        Assert.Contains("\n### b.yaml (cloudformation)\n", summary, StringComparison.Ordinal);
        Assert.EndsWith("\nWithout an API:\n\n- a.yaml\n", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("markdown")]
    public void Where_nothing_can_be_shown_nothing_is_written(string format)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", "kind: Pod");

        var ran = Ran.Wide(folder, "inspect", "t.yaml", "--format", format);

        Assert.Equal((2, ""), (ran.Code, ran.Out));
    }

    [Theory]
    [InlineData(
        "kind: Pod",
        "cfncors: t.yaml: is no template and no spec: name a CloudFormation or SAM template, or an OpenAPI spec\n"
    )]
    [InlineData("Resources: {A: {Type: AWS::S3::Bucket}\n", "cfncors: t.yaml: line ")]
    public void What_is_no_template_is_told(string content, string message)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", content);

        var ran = Ran.Wide(folder, "inspect", "t.yaml");

        Assert.Equal(2, ran.Code);
        Assert.StartsWith(message, ran.Error, StringComparison.Ordinal);
    }
}
