using System.Text.Json;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Explain;

/// <summary>What <c>explain</c> says of the address, of the page and of what comes next, with a template beside the message.</summary>
public sealed class ExplainedAddressTests
{
    private const string Host = "https://abcde12345.execute-api.eu-west-1.amazonaws.com";

    private const string Missing =
        "No 'Access-Control-Allow-Origin' header is present on the requested resource.";

    private const string Orders = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: prod
              Cors: {AllowOrigin: "'https://app.example.com'", AllowMethods: "'POST'", AllowHeaders: "'Content-Type'"}
              Auth:
                DefaultAuthorizer: Users
                Authorizers: {Users: {UserPoolArn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a'}}
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: python3.13
              Handler: orders.handler
              CodeUri: s3://code/orders.zip
              Events:
                Add: {Type: Api, Properties: {RestApiId: !Ref Api, Path: '/orders/{id}', Method: post}}

        """;

    private const string Cart = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Api:
            Type: AWS::Serverless::HttpApi
            Properties:
              CorsConfiguration: {AllowOrigins: ['https://app.example.com'], AllowMethods: [GET], AllowHeaders: [content-type]}
          Cart:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: python3.13
              Handler: cart.handler
              CodeUri: s3://code/cart.zip
              Events:
                Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Path: '/cart/{id}', Method: get}}

        """;

    [Theory]
    [InlineData("/prod/order/1", "No route of 'Api' takes /order/1: it has /orders/{id}.")]
    [InlineData(
        "/orders/1",
        "The address has no stage: a REST API takes 'orders' for it, and answers 403 to one that there is not. There is prod; did you mean '/prod/orders/1'?"
    )]
    [InlineData(
        "/dev/orders/1",
        "The template makes no stage 'dev', and a REST API answers 403 to one that there is not. There is prod; did you mean '/prod/orders/1'?"
    )]
    public void What_is_wrong_with_the_address_is_said_as_simulate_says_it(string path, string said)
    {
        using TempFolder folder = With(Orders);

        Assert.Contains(
            said,
            Ran.In(folder, "explain", Blocked(Host + path, Missing), "t.yaml").Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            said,
            Ran.In(folder, "simulate", "t.yaml", $"POST {Host}{path}").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_template_that_cannot_be_read_is_named_with_the_line()
    {
        using TempFolder folder = With("Resources:\n  Api: {Type: AWS::Serverless::Api\n  B: 1\n");

        Ran ran = Ran.In(folder, "explain", Blocked(Host, Missing), "t.yaml");

        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.StartsWith(
            "cfncors: t.yaml:2: error[CORS001] ",
            ran.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_comes_next_is_told_with_one_command_for_all_of_it()
    {
        using TempFolder folder = With(Orders);

        string shown = Ran.In(
            folder,
            "explain",
            Blocked(
                $"{Host}/prod/orders/1?q=hidden",
                $"Response to preflight request doesn't pass access control check: {Missing}"
            ),
            "t.yaml"
        ).Out;

        Assert.Contains("  error[CORS102] t.yaml:9: ", shown, StringComparison.Ordinal);
        Assert.Contains(
            "  Once that is mended, calls to it meet:\n  error[CORS405] t.yaml:7: ",
            shown,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "    cfncors fix --only CORS102,CORS405,CORS203 t.yaml --origin https://app.example.com\n",
            shown,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("does not tell which", shown, StringComparison.Ordinal);
        Assert.Contains(
            "'https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod/orders/1?q=…' -H \"Origin: https://app.example.com\" -H \"Access-Control-Request-Method: POST\" -H \"Access-Control-Request-Headers: authorization,content-type\"",
            shown,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_message_about_the_answer_is_asked_for_with_the_call_itself()
    {
        using TempFolder folder = With(Cart);

        string shown = Ran.In(
            folder,
            "explain",
            Blocked(
                $"{Host}/cart/7",
                "The 'Access-Control-Allow-Origin' header contains multiple values '*, *', but only one is allowed. Have the server send the header with a valid value."
            ),
            "t.yaml"
        ).Out;

        Assert.Contains(
            $"    curl -i \"{Host}/cart/7\" -H \"Origin: https://app.example.com\"\n",
            shown,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'."
    )]
    [InlineData(
        "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'."
    )]
    public void A_message_about_cookies_leads_to_what_allows_them_and_the_command_does_it(
        string reason
    )
    {
        using TempFolder folder = With(Cart);
        string message = Blocked($"{Host}/cart/7", reason);

        string shown = Ran.In(folder, "explain", message, "t.yaml").Out;

        Assert.Contains("  error[CORS319] t.yaml:6: ", shown, StringComparison.Ordinal);
        Assert.Contains(
            "    first tell .cfncors.yaml what your pages send: credentials: true\n    echo 'credentials: true' >> .cfncors.yaml\n    cfncors fix --unsafe --only CORS319 t.yaml --origin https://app.example.com\n",
            shown,
            StringComparison.Ordinal
        );
        folder.Write(".cfncors.yaml", "credentials: true\n");
        Ran.In(
            folder,
            "fix",
            "--unsafe",
            "--only",
            "CORS319",
            "t.yaml",
            "--origin",
            "https://app.example.com"
        );
        Assert.Contains(
            "AllowCredentials: true",
            File.ReadAllText(Path.Combine(folder.Root, "t.yaml")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Simulate_with_cookies_names_the_rule_and_what_repairs_it()
    {
        using TempFolder folder = With(Cart);

        Ran ran = Ran.In(folder, "simulate", "t.yaml", "GET /cart/7", "--credentials");

        Assert.Equal(1, ran.Code);
        Assert.Contains("  error[CORS319] t.yaml:6: ", ran.Out, StringComparison.Ordinal);
        Assert.Contains(
            "To repair CORS319, tell .cfncors.yaml what your pages send: credentials: true\n  cfncors fix --unsafe --only CORS319 t.yaml\n",
            ran.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_method_that_is_not_there_is_said_and_no_list_is_blamed()
    {
        using TempFolder folder = With(Orders);

        string shown = Ran.In(folder, "simulate", "t.yaml", "PUT /orders/1").Out;

        Assert.Contains("/orders/{id} has no PUT: it has POST.", shown, StringComparison.Ordinal);
        Assert.Contains(
            "Access-Control-Request-Headers: authorization,content-type",
            shown,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("CORS401", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_not_there_is_called_as_the_others_are()
    {
        using TempFolder folder = With(Orders);

        string shown = Ran.In(folder, "simulate", "t.yaml", "POST /order").Out;

        Assert.Contains("https://app.example.com (assumed)", shown, StringComparison.Ordinal);
        Assert.Contains(
            "Access-Control-Request-Headers: authorization,content-type",
            shown,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_told_has_the_form_of_its_schema()
    {
        using TempFolder folder = With(Orders);

        string json = Ran.In(
            folder,
            "explain",
            Blocked(
                $"{Host}/orders/1",
                $"Response to preflight request doesn't pass access control check: {Missing}"
            ),
            "t.yaml",
            "--format",
            "json"
        ).Out;

        Assert.Empty(new PublishedSchema("explanation").Refused(json));
        JsonElement match = JsonDocument.Parse(json).RootElement.GetProperty("matches")[0];
        Assert.Equal("CORS405", match.GetProperty("next")[0].GetProperty("rule").GetString());
        Assert.Single(match.GetProperty("hints").EnumerateArray());
    }

    private static string Blocked(string url, string reason) =>
        $"Access to fetch at '{url}' from origin 'https://app.example.com' has been blocked by CORS policy: {reason}";

    private static TempFolder With(string template)
    {
        var folder = new TempFolder();
        folder.Write("t.yaml", template);
        return folder;
    }
}
