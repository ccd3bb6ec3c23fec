using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Inspect;

/// <summary>What the marks of <c>inspect</c> say of a route.</summary>
public sealed class InspectMarksTests
{
    private const string Header = "method.response.header.Access-Control-Allow-";

    [Theory]
    [InlineData("https://app.example.com", "✓")]
    [InlineData("*", "✓")]
    [InlineData("https://app.example.com/", "✗")]
    [InlineData("https://app.example.com/home", "✗")]
    [InlineData("https://App.example.com", "✗")]
    [InlineData("app.example.com", "✗")]
    [InlineData("null", "?")]
    [InlineData("https://a.example, https://b.example", "✗")]
    public void An_origin_that_no_page_has_is_crossed(string origin, string mark)
    {
        string options = Mock($"{Header}Origin: \"'{origin}'\", {Header}Methods: \"'DELETE'\"");

        Assert.Equal(
            $"/  DELETE OPTIONS  ✓ mock  {mark} {origin}  ✓  –  –  !",
            RowOf(Method("DELETE", "{Type: AWS_PROXY}") + Method("OPTIONS", options))
        );
    }

    [Theory]
    [InlineData("https://app.example.com", "✓ https://app.example.com")]
    [InlineData("https://app.example.com/", "✗ https://app.example.com/")]
    public void A_call_that_browsers_send_at_once_needs_no_preflight(string origin, string mark)
    {
        string get =
            $"{{Type: HTTP, IntegrationResponses: [{{StatusCode: 200, ResponseParameters: {{{Header}Origin: \"'{origin}'\"}}}}]}}";

        Assert.Equal($"/  GET  – not needed  {mark}  –  –  –  !", RowOf(Method("GET", get)));
    }

    [Theory]
    [InlineData("text", "/  GET  – nobody  –  –  –  –  –")]
    [InlineData("markdown", "| / | GET | – nobody | – | – | – | – | – |")]
    [InlineData(
        "html",
        "aria-label=\"is not asked for\">–</span> <span class=\"words\">nobody</span>"
    )]
    public void What_is_not_needed_does_not_look_broken(string format, string expected) =>
        Assert.Contains(
            expected,
            Squeezed(Shown(Method("GET", "{Type: AWS_PROXY}"), format)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Cookies_are_crossed_where_any_origin_is_allowed()
    {
        string options = Mock(
            $"{Header}Origin: \"'*'\", {Header}Methods: \"'*'\", {Header}Credentials: \"'true'\""
        );

        Assert.Equal(
            "/  DELETE OPTIONS  ✓ mock  ✓ *  ✓  –  ?  !",
            RowOf(Method("DELETE", "{Type: AWS_PROXY}") + Method("OPTIONS", options))
        );
    }

    [Fact]
    public void An_answer_that_refuses_the_origin_counts_though_the_preflight_allows_it()
    {
        string options = Mock($"{Header}Origin: \"'*'\", {Header}Methods: \"'DELETE'\"");
        string delete = "{Type: HTTP, IntegrationResponses: [{StatusCode: 200}]}";

        Assert.Equal(
            "/  DELETE OPTIONS  ✓ mock  ✗  ✓  –  –  !",
            RowOf(Method("DELETE", delete) + Method("OPTIONS", options))
        );
    }

    [Fact]
    public void A_preflight_that_nobody_answers_is_one_cross()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", File.ReadAllText(Repo.PathTo("fixtures/orders-api.yaml")));

        string row = Squeezed(Ran.Wide(folder, "inspect", "t.yaml").Out)
            .Split('\n')
            .Single(line => line.StartsWith("/orders/{orderId} ", StringComparison.Ordinal));

        Assert.Equal("/orders/{orderId}  GET DELETE  ✗ nobody  –  –  –  –  !", row);
    }

    private static string RowOf(string methods) =>
        Squeezed(Shown(methods, "text"))
            .Split('\n')
            .Single(line => line.StartsWith("/ ", StringComparison.Ordinal));

    /// <summary>Columns two blanks apart.</summary>
    private static string Squeezed(string text)
    {
        while (text.Contains("   ", StringComparison.Ordinal))
        {
            text = text.Replace("   ", "  ", StringComparison.Ordinal);
        }

        return text;
    }

    private static string Shown(string methods, string format)
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.yaml",
            $"Resources:\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties: {{Name: a}}\n{methods}"
        );
        // Wide enough for all columns side by side.
        var ran = Ran.Wide(folder, "inspect", "t.yaml", "--isolated", "--format", format);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return ran.Out;
    }

    private static string Mock(string headers) =>
        "{Type: MOCK, RequestTemplates: {application/json: '{\"statusCode\": 200}'}, "
        + $"IntegrationResponses: [{{StatusCode: 200, ResponseParameters: {{{headers}}}}}]}}";

    private static string Method(string verb, string integration) =>
        $$"""
              On{{verb}}:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !GetAtt Api.RootResourceId
                  HttpMethod: {{verb}}
                  AuthorizationType: NONE
                  Integration: {{integration}}

            """;
}
