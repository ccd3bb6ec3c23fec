using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Pasted;

namespace CfnCorsLint.Tests.Symptoms;

/// <summary>Answers of a live API are read as <c>curl</c> and the tools of browsers print them.</summary>
public sealed class PastedAnswerTests
{
    private const string Rest = "x-amz-apigw-id: abc=";

    private const string Asked =
        "> OPTIONS /orders HTTP/2\n> Host: api.example.com\n> Origin: https://app.example.com\n> Access-Control-Request-Method: PUT\n> Access-Control-Request-Headers: authorization,x-request-id\n>\n";

    [Theory]
    [InlineData(
        "curl with the request",
        Asked
            + "* a remark\n< HTTP/2 403\n< "
            + Rest
            + "\n<\n{\"message\":\"Missing Authentication Token\"}",
        "live-missing-token",
        SymptomStep.Preflight,
        "https://api.example.com/orders"
    )]
    [InlineData(
        "a command that goes on in the next line",
        "$ curl -si -X OPTIONS \\\n  -H 'Origin: https://app.example.com' \\\n  -H 'Access-Control-Request-Method: PUT' \\\n  https://api.example.com/orders\nHTTP/1.1 401 Unauthorized\n"
            + Rest
            + "\n\n{\"message\":\"Unauthorized\"}",
        "live-unauthorized-rest",
        SymptomStep.Preflight,
        "https://api.example.com/orders"
    )]
    [InlineData(
        "a call with a body",
        "curl -i https://api.example.com/orders -H \"Origin: https://app.example.com\" -d '{}'\nHTTP/2 502\n"
            + Rest
            + "\n\n{\"message\": \"Internal server error\"}",
        "live-bad-gateway",
        SymptomStep.Call,
        "https://api.example.com/orders"
    )]
    [InlineData(
        "the headers that a browser shows",
        "Request URL: https://api.example.com/orders\nRequest Method: OPTIONS\nStatus Code: 500 Internal Server Error\nRemote Address: 192.0.2.1:443\nResponse Headers\n"
            + Rest
            + "\ncontent-type: application/json\nRequest Headers\nOrigin: https://app.example.com",
        "live-mock-fails",
        SymptomStep.Preflight,
        "https://api.example.com/orders"
    )]
    [InlineData(
        "a list without the header that is asked for",
        Asked
            + "< HTTP/2 204\n< access-control-allow-origin: *\n< access-control-allow-methods: PUT\n< access-control-allow-headers: authorization\n<",
        "chromium-header-not-allowed",
        SymptomStep.Preflight,
        "https://api.example.com/orders"
    )]
    [InlineData(
        "a list without the method that is asked for",
        Asked
            + "< HTTP/2 204\n< access-control-allow-origin: *\n< access-control-allow-methods: GET\n< access-control-allow-headers: *\n<",
        "chromium-method-not-allowed",
        SymptomStep.Preflight,
        "https://api.example.com/orders"
    )]
    [InlineData(
        "a good one",
        Asked
            + "< HTTP/2 204\n< access-control-allow-origin: https://app.example.com\n< access-control-allow-methods: PUT\n< access-control-allow-headers: Authorization, X-Request-Id\n<",
        "live-preflight-allows",
        SymptomStep.Preflight,
        "https://api.example.com/orders"
    )]
    [InlineData(
        "an origin twice",
        "HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Origin: https://app.example.com\nContent-Length: 2\n\n{}",
        "live-allow-origin-twice",
        SymptomStep.Call,
        null
    )]
    [InlineData(
        "an answer after an interim one, and one of a proxy",
        "$ curl -ix http://proxy.example:8080 https://api.example.com/orders -H 'Origin: https://app.example.com' -d '{}'\nHTTP/1.1 200 Connection established\nVia: proxy\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 502 Bad Gateway\n"
            + Rest
            + "\n\n{\"message\": \"Internal server error\"}",
        "live-bad-gateway",
        SymptomStep.Call,
        "https://api.example.com/orders"
    )]
    [InlineData(
        "a question without a method",
        "$ curl -siX OPTIONS https://api.example.com/orders -H Origin:https://app.example.com\nHTTP/2 204\naccess-control-allow-origin: *\naccess-control-allow-methods: GET,PUT\n\n",
        "live-preflight-allows",
        SymptomStep.Preflight,
        "https://api.example.com/orders"
    )]
    [InlineData(
        "an origin that is none of a page",
        "HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: null\nContent-Length: 2\n\n{}",
        "chromium-other-origin",
        SymptomStep.Call,
        null
    )]
    [InlineData(
        "an origin that no browser sends",
        "HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: https://app.example.com/\nContent-Length: 2\n\n{}",
        "chromium-other-origin",
        SymptomStep.Call,
        null
    )]
    [InlineData(
        "an origin of some page",
        "HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: https://other.example\nContent-Length: 2\n\n{}",
        "live-call-allows",
        SymptomStep.Call,
        null
    )]
    public void An_answer_is_told_by_its_entry(
        string what,
        string text,
        string id,
        SymptomStep step,
        string? url
    )
    {
        SymptomMatch match = Assert.Single(PastedSymptoms.Of(text));

        Assert.True(match.Symptom.Id == id, $"{what}: {match.Symptom.Id}");
        Assert.Equal(step, match.About);
        Assert.Equal(url, match.Url);
        Assert.Equal(url is null ? null : "https://app.example.com", match.Origin);
    }

    [Fact]
    public void Each_of_several_answers_belongs_to_its_request()
    {
        string text =
            "$ curl -i -X OPTIONS https://api.example.com/a\nHTTP/2 403\n"
            + Rest
            + "\n\n{\"message\":\"Missing Authentication Token\"}\n$ curl -i https://api.example.com/b\nHTTP/2 504\n"
            + Rest
            + "\n\n{\"message\": \"Endpoint request timed out\"}\n";

        Assert.Equal(
            [
                ("live-missing-token", "https://api.example.com/a"),
                ("live-gateway-timeout", "https://api.example.com/b"),
            ],
            PastedSymptoms.Of(text).Select(match => (match.Symptom.Id, match.Url ?? ""))
        );
    }

    [Fact]
    public void Equal_answers_are_told_once()
    {
        const string Body = "{\"message\":\"Missing Authentication Token\"}\n";
        string answer = $"$ curl -i https://api.example.com/b\nHTTP/2 504\n{Rest}\n\n";

        Assert.Equal(
            PastedSymptoms.Of(Body).Select(match => match.Symptom.Id),
            PastedSymptoms.Of(Body + Body + Body).Select(match => match.Symptom.Id)
        );
        Assert.Single(PastedSymptoms.Of(answer + answer + answer));
    }

    [Theory]
    [InlineData(
        "{\"message\":\"Missing Authentication Token\"}",
        "live-missing-token",
        "live-unsigned-call"
    )]
    [InlineData(
        "{\"message\": \"Unauthorized\"}",
        "live-unauthorized-rest",
        "live-error-without-allow-origin"
    )]
    [InlineData("{\"message\":null}", "live-authorizer-fails", "live-error-without-allow-origin")]
    [InlineData(
        "{\"Message\":\"Too Many Requests\"}",
        "live-preflight-error",
        "live-gateway-timeout"
    )]
    public void A_body_alone_can_be_to_the_preflight_or_to_the_call(
        string text,
        string preflight,
        string call
    ) =>
        Assert.Equal(
            [(preflight, SymptomStep.Preflight), (call, SymptomStep.Call)],
            PastedSymptoms
                .Of($"The answer is {text}.")
                .Select(match => (match.Symptom.Id, match.About))
        );

    [Theory]
    [InlineData(
        "HTTP/1.1 500 Internal Server Error\nServer: nginx\nContent-Type: text/html\n\n<html></html>"
    )]
    [InlineData(
        "HTTP/2 404\nserver: GitHub.com\n\n{\"message\":\"Not Found\",\"documentation_url\":\"https://docs.github.com/rest\"}"
    )]
    [InlineData("{\"message\":\"Hello\"}")]
    [InlineData("{\"message\":\"Forbidden\",\"code\":7}")]
    [InlineData("GET /orders HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example.com")]
    [InlineData("the curl command is not found")]
    [InlineData(
        "<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message></Error>"
    )]
    [InlineData("HTTP/1.1 100 Continue\nHTTP/1.1 201 Created\nLocation: /orders/7")]
    [InlineData("Status Code: 400; Error Code: BadRequestException; Request ID: 1a2b")]
    [InlineData("192.0.2.1 - - \"OPTIONS /orders HTTP/1.1\" 200 0")]
    public void What_other_servers_answer_is_none_of_ours(string text) =>
        Assert.Empty(PastedSymptoms.Of(text));
}
