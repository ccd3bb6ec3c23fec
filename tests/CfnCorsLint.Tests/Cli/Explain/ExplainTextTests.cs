using System.Text.Json;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Explain;

/// <summary>What <c>explain</c> says of a pasted message.</summary>
public sealed class ExplainTextTests
{
    private const string Host = "https://abcde12345.execute-api.eu-west-1.amazonaws.com";

    private const string Template = "fixtures/orders-api.yaml";

    [Fact]
    public void It_says_what_it_means_and_which_rules_and_what_to_ask()
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder, "explain", Method($"{Host}/prod/orders?key=hidden", "DELETE"));

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("said by Chrome", ran.Out, StringComparison.Ordinal);
        Assert.Contains("CORS401  method-not-allowed", ran.Out, StringComparison.Ordinal);
        Assert.Contains(
            $"curl -i -X OPTIONS '{Host}/prod/orders?key=…' -H \"Origin: https://app.example.com\" -H \"Access-Control-Request-Method: DELETE\"",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("hidden", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/prod/orders", "DELETE", "CORS401")]
    [InlineData("/prod/orders/7", "DELETE", "")]
    [InlineData("/prod/nowhere", "DELETE", "")]
    public void A_template_leaves_the_rules_with_a_finding_on_the_route(
        string path,
        string method,
        string rules
    )
    {
        using TempFolder folder = WithTemplate();

        using var json = JsonDocument.Parse(
            Ran.In(folder, "explain", Method(Host + path, method), "t.yaml", "--format", "json").Out
        );

        Assert.Equal(
            rules,
            string.Join(
                ' ',
                json.RootElement.GetProperty("matches")[0]
                    .GetProperty("rules")
                    .EnumerateArray()
                    .Select(rule => rule.GetString())
            )
        );
    }

    /// <summary>An HTTP API says nothing at all to an origin that it does not know.</summary>
    [Fact]
    public void An_origin_with_a_slash_explains_a_header_that_is_missing()
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.yaml",
            """
            Resources:
              Api:
                Type: AWS::ApiGatewayV2::Api
                Properties:
                  Name: notes
                  ProtocolType: HTTP
                  CorsConfiguration: {AllowOrigins: ['https://app.example.com/'], AllowMethods: [GET, DELETE]}
              Drop:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Api, RouteKey: 'DELETE /notes', Target: !Sub 'integrations/${Code}'}
              Code:
                Type: AWS::ApiGatewayV2::Integration
                Properties: {ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: arn:aws:lambda:eu-west-1:123456789012:function:notes, PayloadFormatVersion: '2.0'}

            """
        );

        string shown = Ran.In(
            folder,
            "explain",
            "Access to fetch at 'https://abcde12345.execute-api.eu-west-1.amazonaws.com/notes' from origin 'https://app.example.com' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
            "t.yaml"
        ).Out;

        Assert.Contains(
            "  Behind it in t.yaml on /notes of 'Api':\n  error[CORS303] t.yaml:7: ",
            shown,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_template_shows_the_line_and_the_command_that_repairs_it()
    {
        using TempFolder folder = WithTemplate();

        string shown = Ran.In(
            folder,
            "explain",
            Method($"{Host}/prod/orders", "DELETE"),
            "t.yaml"
        ).Out;

        Assert.Contains(
            "Behind it in t.yaml on /orders of 'OrdersApi':",
            shown,
            StringComparison.Ordinal
        );
        Assert.Contains("error[CORS401] t.yaml:", shown, StringComparison.Ordinal);
        Assert.Contains("cfncors fix --only CORS401 t.yaml", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_comes_from_standard_input_too()
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder.Root, Method($"{Host}/prod/orders", "PUT"), "explain", "-");

        Assert.Equal(0, ran.Code);
        Assert.StartsWith("Method PUT is not allowed", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it does not work at all", "no message about CORS is known in this text")]
    [InlineData("TypeError: Failed to fetch", "paste the line that the browser printed above it")]
    [InlineData("Mixed Content: The page was loaded over HTTPS", "about mixed content, not CORS")]
    [InlineData("CORS999", "there is no rule 'CORS999'")]
    [InlineData("t.yaml", "cfncors explain - < t.yaml")]
    public void What_is_not_known_is_said(string text, string said)
    {
        using TempFolder folder = WithTemplate();

        var ran = Ran.In(folder, "explain", text);

        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CORS401 t.yaml", "a rule's page needs no files")]
    [InlineData("CORS401 --format json", "a rule's page is no JSON")]
    public void A_rule_is_shown_alone(string line, string said)
    {
        using TempFolder folder = WithTemplate();

        var ran = Ran.In(
            folder,
            [.. "explain ".Split(' ', StringSplitOptions.RemoveEmptyEntries), .. line.Split(' ')]
        );

        Assert.Equal(2, ran.Code);
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-request-id", "refused", "CORS405")]
    [InlineData("authorization", "passes", "")]
    public void A_header_leads_to_the_list_of_the_template_unless_it_is_in_it(
        string header,
        string foretold,
        string rules
    )
    {
        JsonElement match = Explained(
            $"Request header field {header} is not allowed by Access-Control-Allow-Headers in preflight response.",
            "header-not-listed"
        );

        Assert.Equal(foretold, match.GetProperty("foretold").GetString());
        Assert.Equal("header-not-listed.yaml:24", match.GetProperty("foretoldAt").GetString());
        Assert.Equal(rules, RulesOf(match));
        if (rules.Length > 0)
        {
            JsonElement finding = match.GetProperty("findings")[0];
            Assert.Equal(24, finding.GetProperty("line").GetInt32());
            Assert.Equal($"headers: [{header}]", finding.GetProperty("settings").GetString());
        }
    }

    [Theory]
    [InlineData("PATCH", "no-method", "")]
    [InlineData("DELETE", "passes", "")]
    public void A_method_is_looked_for_before_a_list_is_blamed(
        string method,
        string foretold,
        string rules
    )
    {
        JsonElement match = Explained(
            $"Method {method} is not allowed by Access-Control-Allow-Methods in preflight response.",
            "header-not-listed"
        );

        Assert.Equal(foretold, match.GetProperty("foretold").GetString());
        Assert.Equal(rules, RulesOf(match));
    }

    [Theory]
    [InlineData("https://api.example.com/orders", "null")]
    [InlineData("https://api.example.com/orders", "https://******.cloudfront.net")]
    [InlineData("https://api.example.com/orders", "<my-app>")]
    [InlineData("https://api.example.com/orders", "YOUR_DOMAIN")]
    [InlineData(
        "https://****.execute-api.eu-west-1.amazonaws.com/prod/orders",
        "https://app.example.com"
    )]
    [InlineData(
        "https://<api-id>.execute-api.eu-west-1.amazonaws.com/prod/orders",
        "https://app.example.com"
    )]
    [InlineData("APIGATEWAYURL/orders", "https://app.example.com")]
    [InlineData("/orders", "https://app.example.com")]
    public void What_is_masked_takes_nothing_away_but_itself(string url, string origin)
    {
        JsonElement match = Explained(
            "Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
            "no-cors-at-all",
            url,
            origin
        );

        Assert.StartsWith("CORS101", RulesOf(match), StringComparison.Ordinal);
        Assert.Equal(
            "/orders",
            Assert
                .Single(match.GetProperty("routes").EnumerateArray())
                .GetProperty("route")
                .GetString()
        );
    }

    [Theory]
    [InlineData("null", "no API should allow it")]
    [InlineData("<my-app>", "'<my-app>' is no origin that can be read")]
    public void What_is_not_understood_of_the_page_is_said(string origin, string said)
    {
        string shown = Ran.In(
            Repo.PathTo("fixtures/culprits"),
            "",
            "explain",
            Blocked(
                "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
                "https://api.example.com/orders",
                origin
            ),
            "no-cors-at-all.yaml",
            "--isolated"
        ).Out;

        Assert.Contains(said, shown, StringComparison.Ordinal);
        Assert.Contains("error[CORS201]", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Firefox_names_no_page_and_it_is_none_of_those_that_are_allowed()
    {
        using var json = JsonDocument.Parse(
            Ran.In(
                Repo.PathTo("fixtures/culprits"),
                "",
                "explain",
                "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example.com/orders. (Reason: CORS header ‘Access-Control-Allow-Origin’ does not match ‘https://www.example.com’).",
                "wrong-origin.yaml",
                "--isolated",
                "--format",
                "json"
            ).Out
        );

        Assert.StartsWith(
            "CORS318",
            RulesOf(json.RootElement.GetProperty("matches")[0]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "{\"message\":\"Missing Authentication Token\"}",
        "If it answers OPTIONS, with which the browser asks first: The REST API has no OPTIONS method",
        "The answer does not tell whether it answers OPTIONS or the call"
    )]
    [InlineData(
        "curl -i \"https://api.example.com/orders\"\nHTTP/2 404\napigw-requestid: abc=\n\n{\"message\":\"Not Found\"}",
        "answered by an HTTP API, of a call to https://api.example.com/orders",
        "It was asked without an Origin, as no browser asks"
    )]
    public void An_answer_is_explained_and_what_it_leaves_open_is_said(
        string text,
        string said,
        string open
    )
    {
        using var folder = new TempFolder();

        var ran = Ran.In(folder.Root, text, "explain", "-");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains(said, ran.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(open, ran.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "GET https://api.example.com/orders net::ERR_FAILED 502 (Bad Gateway)",
        "with status 502",
        "does not tell"
    )]
    [InlineData("main.js:3 Uncaught TypeError", "does not tell the status", "with status")]
    public void The_status_is_told_by_the_line_beside(string line, string said, string not)
    {
        using var folder = new TempFolder();
        string console = Blocked(
            "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
            "https://api.example.com/orders",
            "https://app.example.com"
        );

        foreach (string text in new[] { $"{line}\n{console}", $"{console}\n{line}" })
        {
            string shown = Ran.In(folder.Root, text, "explain", "-").Out;

            Assert.Contains(said, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(not, shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_first_line_is_the_wording_that_was_pasted() =>
        Assert.StartsWith(
            "Invalid value for 'Cors' property.",
            Ran.In(
                Repo.PathTo("fixtures"),
                "",
                "explain",
                "Resource with id [Api] is invalid. Invalid value for 'Cors' property."
            ).Out,
            StringComparison.Ordinal
        );

    /// <summary>What is said of a message, by a template of the culprits.</summary>
    private static JsonElement Explained(
        string reason,
        string culprit,
        string url = "https://api.example.com/orders",
        string origin = "https://app.example.com"
    ) =>
        JsonDocument
            .Parse(
                Ran.In(
                    Repo.PathTo("fixtures/culprits"),
                    "",
                    "explain",
                    Blocked(reason, url, origin),
                    $"{culprit}.yaml",
                    "--isolated",
                    "--format",
                    "json"
                ).Out
            )
            .RootElement.GetProperty("matches")[0];

    private static string RulesOf(JsonElement match) =>
        string.Join(
            ' ',
            match.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString())
        );

    private static string Blocked(string reason, string url, string origin) =>
        $"Access to fetch at '{url}' from origin '{origin}' has been blocked by CORS policy: {reason}";

    private static string Method(string url, string method) =>
        $"Access to fetch at '{url}' from origin 'https://app.example.com' has been blocked by CORS policy: Method {method} is not allowed by Access-Control-Allow-Methods in preflight response.";

    private static TempFolder WithTemplate()
    {
        var folder = new TempFolder();
        folder.Write("t.yaml", File.ReadAllText(Repo.PathTo(Template)));
        return folder;
    }
}
