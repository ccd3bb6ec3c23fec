using System.Text;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Cli.Terminal;

/// <summary>Names and contents of files in everything that is printed: nothing of them is taken for an order.</summary>
public sealed class HostileTextTests
{
    /// <summary>Escape, C1, direction, line separator, zero width, orders to a runner, Markdown, HTML, a mention, a link.</summary>
    private const string Odd =
        "\e[2J\u009b31m\u202e\u2066\u2028\u200b::error x::y ##[error]`|<b>@all](https://evil.example)";

    public static TheoryData<string, bool> Channels =>
        new MatrixTheoryData<string, bool>(
            [
                "check --notes --show-unknown",
                "check --notes --format concise",
                "check --notes --format json",
                "check --notes --format sarif",
                "check --notes --format github",
                "check --notes --format rdjson",
                "check --notes --format markdown",
                "check --statistics",
                "check --show-settings",
                "check --add-ignore --reason x",
                "fix --diff --unsafe --origin https://a.example",
                "fix --unsafe --origin https://a.example",
                "inspect .",
                "inspect . --format jsonl",
                "inspect . --format markdown",
                "inspect . --format html",
                "baseline",
                "init --dry-run",
                "init --force",
            ],
            [true, false]
        );

    [Theory]
    [MemberData(nameof(Channels))]
    public void Nothing_hidden_is_printed_and_no_order_given(string line, bool isName)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no such names.");
        using var folder = new TempFolder();
        string name = isName ? $"::{Odd.Replace('/', '-')}.yaml" : "t.yaml";
        folder.Write(name, Hostile);

        var ran = Ran.In(folder, line.Split(' '));

        string all = ran.Out + ran.Error;
        Assert.NotEqual("", all);
        AssertShown(all);
        // A difference and the lines of a page are those of the file itself.
        bool isVerbatim = line.Contains("--diff", StringComparison.Ordinal);
        bool isForRunner = line.Contains("github", StringComparison.Ordinal);
        foreach (string text in all.Split('\n').Where(_ => !isVerbatim))
        {
            Assert.False(
                !isForRunner && text.TrimStart().StartsWith("::", StringComparison.Ordinal),
                text
            );
            Assert.False(IsOrder(text, line), text);
        }
    }

    [Theory]
    [InlineData("simulate t.yaml --all")]
    [InlineData("simulate t.yaml --all --format json")]
    public void A_dialogue_shows_all_there_is(string line)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Hostile);

        var ran = Ran.In(folder, line.Split(' '));

        Assert.NotEqual("", ran.Out);
        AssertShown(ran.Out + ran.Error);
    }

    [Fact]
    public void A_summary_in_Markdown_names_nobody_and_links_nowhere()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", Hostile);

        string summary = Ran.In(folder, "check", "--notes", "--format", "markdown").Out;
        string table = summary.Split("<details>")[0];

        Assert.Contains("@&#8203;all", table, StringComparison.Ordinal);
        Assert.DoesNotContain("](https://evil", table, StringComparison.Ordinal);
        Assert.DoesNotContain("(https://evil", table, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", table, StringComparison.Ordinal);
    }

    /// <summary>Orders in brackets count wherever they stand; JSON and pages are data, and are not printed by jobs.</summary>
    private static bool IsOrder(string text, string line) =>
        text.Contains("##[", StringComparison.Ordinal)
        && !line.Contains("json", StringComparison.Ordinal)
        && !line.Contains("sarif", StringComparison.Ordinal);

    private static void AssertShown(string text) =>
        Assert.Empty(
            text.EnumerateRunes()
                .Where(rune => rune.Value is not ('\n' or '\t') && !VisibleText.IsShown(rune))
                .Select(VisibleText.Escaped)
        );

    private static string Hostile =>
        $"""
            Resources:
              ? {Quoted(Odd)}
              :
                Type: AWS::ApiGateway::RestApi
                Properties: {Braced("Name: " + Quoted(Odd))}
              R:
                Type: AWS::ApiGateway::Resource
                Properties:
                  RestApiId: !Ref {Quoted(Odd)}
                  ParentId: !GetAtt [{Quoted(Odd)}, RootResourceId]
                  PathPart: {Quoted(Odd.Replace('/', '-'))}
              M:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref {Quoted(Odd)}
                  ResourceId: !Ref R
                  HttpMethod: GET
                  AuthorizationType: NONE
                  Integration: {Braced("Type: AWS_PROXY, Uri: x, IntegrationHttpMethod: POST")}
              Options:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref {Quoted(Odd)}
                  ResourceId: !Ref R
                  HttpMethod: OPTIONS
                  AuthorizationType: NONE
                  Integration:
                    Type: MOCK
                    RequestTemplates: {Braced("application/json: '{\"statusCode\": 200}'")}
                    IntegrationResponses:
                      - StatusCode: 200
                        ResponseParameters:
                          method.response.header.Access-Control-Allow-Origin: {Quoted($"'{Odd}'")}
                  MethodResponses:
                    - StatusCode: 200
                      ResponseParameters: {Braced(
                "method.response.header.Access-Control-Allow-Origin: true"
            )}

            """;

    private static string Braced(string text) => "{" + text + "}";

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
        {
            quoted.Append(
                letter is '"' or '\\' ? $"\\{letter}"
                : letter < ' ' ? $"\\x{(int)letter:x2}"
                : letter > '~' ? $"\\u{(int)letter:x4}"
                : letter.ToString()
            );
        }

        return quoted.Append('"').ToString();
    }
}
