using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Code;

/// <summary>What the code of functions adds to what the commands say, and that nobody reads it who does not want to.</summary>
public sealed class CodeTests
{
    private const string Origin = "https://app.example.com";

    private const string Url = """
        Resources:
          Orders:
            Type: AWS::Lambda::Function
            Properties: {Runtime: python3.13, Handler: app.handler, Code: src, Role: arn}
          Open:
            Type: AWS::Lambda::Url
            Properties:
              TargetFunctionArn: !GetAtt Orders.Arn
              AuthType: NONE
              Cors: {AllowOrigins: ['https://app.example.com']}

        """;

    private const string With =
        "def handler(e, c):\n    return {'statusCode': 200, 'headers': {'Access-Control-Allow-Origin': 'ORIGIN'}, 'body': 'x'}\n";

    private const string Without =
        "def handler(e, c):\n    return {'statusCode': 200, 'body': 'x'}\n";

    private const string Malformed =
        "def handler(e, c):\n    return {'statusCode': 200, 'headers': {'Access-Control-Allow-Origin': '*'}, 'body': {}}\n";

    /// <summary>Each code with how the call ends: what is only read is never a refusal, and never more than likely one.</summary>
    [Theory]
    [InlineData(
        Templates.WithCode,
        Without,
        "\"likelyRefused\": true",
        "sets no Access-Control-Allow-Origin"
    )]
    [InlineData(Templates.WithCode, With, "\"verdict\": \"passes\"", "\"status\": 200")]
    [InlineData(Templates.WithCode, Malformed, "\"verdict\": \"refused\"", "\"status\": 502")]
    [InlineData(
        Templates.WithCode,
        "def handler(e, c):\n    return answer(e)\n",
        "the backend answers",
        "unknown"
    )]
    [InlineData(Url, Without, "\"verdict\": \"passes\"", "https://app.example.com")]
    [InlineData(Url, With, "\"likelyRefused\": true", "browsers refuse two of them")]
    public void A_call_ends_as_the_code_has_it(
        string template,
        string code,
        string verdict,
        string reason
    )
    {
        using TempFolder folder = Folder(
            template,
            code.Replace("ORIGIN", Origin, StringComparison.Ordinal)
        );

        string told = Simulate(folder).Out;

        Assert.Contains(verdict, told, StringComparison.Ordinal);
        Assert.Contains(reason, told, StringComparison.Ordinal);
    }

    [Fact]
    public void An_origin_that_the_code_writes_is_compared()
    {
        using TempFolder folder = Folder(
            Templates.WithCode,
            With.Replace("ORIGIN", "https://www.example.com", StringComparison.Ordinal)
        );

        string told = Simulate(folder).Out;

        Assert.Contains("\"likelyRefused\": true", told, StringComparison.Ordinal);
        Assert.Contains("is 'https://www.example.com'", told, StringComparison.Ordinal);
    }

    [Fact]
    public void All_calls_show_those_that_are_likely_refused_and_exit_0()
    {
        using TempFolder folder = Folder(Templates.WithCode, Without);

        var ran = Ran.In(folder, "simulate", "t.yaml", "--all");

        Assert.Equal(0, ran.Code);
        Assert.Contains("CORS207", ran.Out, StringComparison.Ordinal);
        Assert.Contains("src/app.py:1", ran.Out, StringComparison.Ordinal);
        Assert.EndsWith(
            "2 of those not known are likely refused: so the code reads that answers.\n0 of 2 expected calls pass, 0 are refused, 2 are not known\n",
            ran.Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Without, "absent", "! app.py:1")]
    [InlineData(With, "present", "✓ app.py:1")]
    [InlineData("def handler(e, c):\n    return answer(e)\n", "unknown", "? app.py:1")]
    public void Inspect_shows_the_code_of_each_method(string code, string evidence, string mark)
    {
        using TempFolder folder = Folder(
            Templates.WithCode,
            code.Replace("ORIGIN", "https://app.example.com", StringComparison.Ordinal)
        );

        string json = Ran.In(folder, "inspect", "t.yaml", "--format", "json").Out;
        string table = Ran.In(folder, "inspect", "t.yaml", "--format", "markdown").Out;

        Assert.Contains(
            $"\"handler\":{{\"file\":\"src/app.py\",\"line\":1,\"allowOrigin\":\"{evidence}\"}}",
            json.Replace(" ", "", StringComparison.Ordinal)
                .Replace("\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains(
            mark,
            table.Replace("\\", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    /// <summary>What check is silent about is no fault elsewhere: browsers follow a redirect, and no call of a named route gets a 405.</summary>
    [Theory]
    [InlineData("    return {'statusCode': 302, 'headers': {'Location': '/a'}}\n", "? app.py:1")]
    [InlineData(
        "    if e['httpMethod'] == 'POST':\n        return {'statusCode': 405}\n    return {'statusCode': 200, 'headers': {'Access-Control-Allow-Origin': 'https://app.example.com'}}\n",
        "✓ app.py:1"
    )]
    public void What_check_does_not_blame_is_not_marked(string body, string mark)
    {
        using TempFolder folder = Folder(Templates.WithCode, "def handler(e, c):\n" + body);

        Assert.DoesNotContain("app.py", Check(folder), StringComparison.Ordinal);
        Assert.DoesNotContain("likelyRefused", Simulate(folder).Out, StringComparison.Ordinal);
        Assert.Contains(
            mark,
            Ran.In(folder, "inspect", "t.yaml", "--format", "markdown").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_80_columns_are_too_few_what_is_wrong_with_code_stands_below_once()
    {
        using TempFolder folder = Folder(Templates.WithCode, Without);

        string[] lines = Ran.In(folder, "inspect", "t.yaml").Out.Split('\n');

        Assert.Single(
            lines,
            "  The code behind GET, src/app.py:1, sets no Access-Control-Allow-Origin."
        );
        Assert.Contains(
            lines,
            line => line.StartsWith("/orders  GET PUT OPTIONS ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_page_names_the_rule_and_the_line_of_code()
    {
        using TempFolder folder = Folder(Templates.WithCode, Without);

        string page = Ran.In(folder, "inspect", "t.yaml", "--format", "html").Out;

        Assert.Contains("<strong>code:</strong>", page, StringComparison.Ordinal);
        Assert.Contains("src/app.py:1", page, StringComparison.Ordinal);
        Assert.Contains("CORS207-handler-without-allow-origin", page, StringComparison.Ordinal);
    }

    /// <summary>An option or the settings leave code unread.</summary>
    [Fact]
    public void Code_that_is_not_to_be_read_is_not_read()
    {
        using TempFolder folder = Folder(Templates.WithCode, Without);
        Assert.Contains("CORS207", Check(folder), StringComparison.Ordinal);
        Assert.DoesNotContain("CORS207", Check(folder, "--no-code"), StringComparison.Ordinal);

        folder.Write(".cfncors.yaml", "code: off\n");

        Assert.DoesNotContain("CORS207", Check(folder), StringComparison.Ordinal);
        Assert.Contains("the backend answers", Simulate(folder).Out, StringComparison.Ordinal);
    }

    private static string Check(TempFolder folder, params string[] options) =>
        Ran.In(folder, ["check", "t.yaml", .. options]).Out;

    private static Ran Simulate(TempFolder folder) =>
        Ran.In(folder, "simulate", "t.yaml", "GET /orders", "--origin", Origin, "--format", "json");

    private static TempFolder Folder(string template, string code)
    {
        var folder = new TempFolder();
        folder.Write("t.yaml", template);
        folder.Write("src/app.py", code);
        return folder;
    }
}
