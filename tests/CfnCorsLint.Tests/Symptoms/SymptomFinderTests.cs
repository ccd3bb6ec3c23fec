using CfnCorsLint.Rules.Model;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Pasted;

namespace CfnCorsLint.Tests.Symptoms;

/// <summary>Messages are found in whatever people paste, and nothing else is.</summary>
public sealed class SymptomFinderTests
{
    private const string Blocked =
        "Access to fetch at 'https://api.shop.example/v1/carts/7' from origin 'https://shop.example' has been blocked by CORS policy: ";

    private static readonly SymptomFinder s_finder = new(BuiltInSymptoms.Table);

    [Theory]
    [InlineData(
        "A console with noise",
        "app.js:12 Uncaught (in promise) TypeError: Failed to fetch\nmain.js:3 "
            + Blocked
            + "No 'Access-Control-Allow-Origin' header is present on the requested resource.\nmain.js:3  GET https://api.shop.example/v1/carts/7 net::ERR_FAILED 502 (Bad Gateway)",
        "chromium-answer-without-allow-origin"
    )]
    [InlineData(
        "Marks of a quoted mail",
        ">> "
            + "Access to fetch at 'https://api.shop.example/v1/carts/7'\n>> from origin 'https://shop.example' has been blocked by CORS\n>> policy: Method PUT is not allowed by\n>> Access-Control-Allow-Methods in preflight response.",
        "chromium-method-not-allowed"
    )]
    [InlineData(
        "Escapes of JSON",
        """[{"ResourceStatusReason": "Resource handler returned message: \"Invalid mapping expression specified: Validation Result: warnings : [], errors : [No method response exists for method.] (Service: ApiGateway)\""}]""",
        "cloudformation-no-method-response"
    )]
    [InlineData(
        "A column of a table",
        """
            CREATE_FAILED            AWS::ApiGatewayV2::Ap    ShopApi                  Redundant fields
                                     i                                                 [name=shop,
                                                                                       corsConfiguration=Cor
                                                                                       s()] provided when
            ROLLBACK                                                                   either Body or
                                                                                       BodyS3Location is not
                                                                                       empty
            """,
        "cloudformation-redundant-fields"
    )]
    [InlineData(
        "A column that is drawn",
        """
            | CREATE_FAILED | AWS::Serverless | Unable to put integration        |
            | (again)       | ::Api           | response on 'GET' for resource   |
            |               |                 | at path '/carts': Invalid        |
            |               |                 | mapping expression specified:    |
            |               |                 | Validation Result: warnings :    |
            |               |                 | [], errors : [Invalid mapping    |
            |               |                 | expression specified: true]      |
            """,
        "cloudformation-mapping-value"
    )]
    [InlineData(
        "A full stop that was left out",
        "XMLHttpRequest cannot load https://api.shop.example/v1/carts/7. The request was redirected to 'https://login.example/', which is disallowed for cross-origin requests that require preflight",
        "chromium-redirect-with-preflight"
    )]
    [InlineData(
        "A terminal that breaks words at its edge",
        "10:57:02 PM | CREATE_FAILED        | AWS::ApiGateway::Deployment       \nShopDeployment12345 Resource handler returned message: \"The REST API do\nesn't contain any methods (Service: ApiGateway, Status Code: 400)\"",
        "cloudformation-no-methods"
    )]
    [InlineData(
        "Straight quotes for curly ones",
        "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.shop.example/v1/carts/7. (Reason: CORS header 'Access-Control-Allow-Origin' does not match 'https://other.example').",
        "firefox-other-origin"
    )]
    [InlineData(
        "Colours of a terminal",
        "\u001b[31mError:\u001b[0m Invalid key '\u001b[1mOrigins\u001b[0m' for 'Cors' property.",
        "sam-unknown-cors-key"
    )]
    [InlineData(
        "A wording of 2017",
        "XMLHttpRequest cannot load https://api.shop.example/v1/carts/7. Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource. Origin 'https://shop.example' is therefore not allowed access. The response had HTTP status code 403.",
        "chromium-preflight-without-allow-origin"
    )]
    public void A_message_is_found_in(string paste, string text, string id)
    {
        SymptomMatch match = Assert.Single(s_finder.Find(text));

        Assert.True(match.Symptom.Id == id, $"{paste}: {match.Symptom.Id}");
        if (text.Contains("api.shop.example", StringComparison.Ordinal))
        {
            Assert.Equal("https://api.shop.example/v1/carts/7", match.Url);
        }
    }

    [Fact]
    public void What_Safari_says_in_three_lines_is_one_message_for_each_call()
    {
        string text = SafariLines("carts") + SafariLines("items");

        Assert.Equal(
            ["https://api.shop.example/carts", "https://api.shop.example/items"],
            s_finder.Find(text).Select(match => match.Url)
        );
    }

    private static string SafariLines(string path) =>
        $"""
            [Error] Preflight response is not successful. Status code: 403
            [Error] Fetch API cannot load https://api.shop.example/{path} due to access control checks.
            [Error] Failed to load resource: Preflight response is not successful. Status code: 403 ({path}, line 0)

            """;

    [Fact]
    public void Messages_come_in_the_order_of_the_text_and_once()
    {
        string first =
            $"{Blocked}Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.";
        const string Second = "Task timed out after 3.00 seconds";

        Assert.Equal(
            ["chromium-method-not-allowed", "lambda-timeout"],
            s_finder.Find($"{first}\n{Second}\n{first}").Select(match => match.Symptom.Id)
        );
    }

    [Theory]
    [InlineData("https://shop.example/", "CORS303")]
    [InlineData("https://*.shop.example", "CORS304")]
    [InlineData("https://admin.shop.example", "CORS318")]
    public void The_value_of_a_header_tells_more(string value, string rule) =>
        Assert.Equal(
            rule,
            Assert
                .Single(
                    s_finder.Find(
                        $"{Blocked}The 'Access-Control-Allow-Origin' header has a value '{value}' that is not equal to the supplied origin."
                    )
                )
                .Rules[0]
        );

    [Theory]
    [InlineData(
        "Mixed Content: The page at 'https://shop.example/' was loaded over HTTPS, but requested an insecure resource 'http://api.shop.example/'."
    )]
    [InlineData(
        "Refused to connect to 'https://api.shop.example/' because it violates the following Content Security Policy directive: \"connect-src 'self'\"."
    )]
    [InlineData(
        "Refused to display 'https://shop.example/' in a frame because it set 'X-Frame-Options' to 'deny'."
    )]
    [InlineData(
        "Cross-Origin Read Blocking (CORB) blocked cross-origin response https://api.shop.example/ with MIME type application/json."
    )]
    [InlineData(
        "GET https://api.shop.example/ net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin 200 (OK)"
    )]
    [InlineData("The resource was blocked due to its Cross-Origin-Resource-Policy header.")]
    [InlineData("Uncaught TypeError: Cannot read properties of undefined (reading 'headers')")]
    [InlineData(
        "Blocked a frame with origin \"https://shop.example\" from accessing a cross-origin frame."
    )]
    [InlineData(
        "We had to allow CORS: the header Access-Control-Allow-Origin is not sent by our method, and the preflight fails."
    )]
    [InlineData(
        "Resource handler returned message: \"The role defined for the function cannot be assumed by Lambda. (Service: Lambda, Status Code: 400)\""
    )]
    [InlineData("Bucket policy error: Access Denied (Service: S3, Status Code: 403)")]
    [InlineData(
        "Failed to execute 'postMessage' on 'DOMWindow': The target origin provided does not match the recipient window's origin."
    )]
    [InlineData("")]
    public void What_only_sounds_alike_is_not_found(string text) =>
        Assert.Empty(s_finder.Find(text));

    [Fact]
    public void What_only_sounds_alike_is_named()
    {
        LookAlike other = Assert.Single(
            s_finder.FindLookAlikes("Mixed Content: The page at 'https://shop.example/' …")
        );

        Assert.StartsWith("This is about mixed content", other.Means, StringComparison.Ordinal);
    }

    /// <summary>Each takes a second or two: with a time that grows by the square it would take minutes.</summary>
    [Theory]
    [InlineData(
        "Method is not one of '{\"a\": [Invalid mapping expression specified  |  Access to fetch at 'x' \\\"\n",
        0
    )]
    [InlineData("\\", 0)]
    [InlineData("curl \\\n", 0)]
    [InlineData("curl -I", 0)]
    [InlineData("curl \"'\n", 0)]
    [InlineData("{\"message\":\"", 0)]
    [InlineData("{\"message\":\"Forbidden\"}\n", 2)]
    [InlineData("GET https://api.example.com/a 403 (Forbidden)\n", 0)]
    [InlineData("Task timed out after {0}.00 seconds\n", 20_000)]
    [InlineData("Invalid mapping expression specified: v{0}\n", 20_000)]
    [InlineData(
        "[Error] Fetch API cannot load https://api.example.com/{0} due to access control checks.\n",
        20_000
    )]
    [InlineData(
        "Request header field x-{0} is not allowed by Access-Control-Allow-Headers in preflight response.\n",
        20_000
    )]
    public void A_large_text_takes_no_longer_than_its_size(string line, int messages)
    {
        const int Length = 600_000;
        int count = line.Contains("{0}", StringComparison.Ordinal)
            ? messages
            : Length / line.Length;
        string text = string.Concat(
            Enumerable
                .Range(0, count)
                .Select(at => line.Replace("{0}", $"{at}", StringComparison.Ordinal))
        );

        Assert.Equal(messages, PastedSymptoms.Of(text).Length);
    }
}
