using CfnCorsLint.Symptoms.Pasted;

namespace CfnCorsLint.Tests.Symptoms;

/// <summary>Commands of <c>curl</c> are read as the shells read them from which they are pasted.</summary>
public sealed class CurlCommandTests
{
    private const string Asked = "OPTIONS https://api.example.com/a https://app.example.com PUT";

    private const string Called = "GET https://api.example.com/a https://app.example.com ";

    [Theory]
    [InlineData("curl https://api.example.com/a -H 'Origin: https://app.example.com'", Called)]
    [InlineData("$ curl.exe -siHOrigin:https://app.example.com https://api.example.com/a", Called)]
    [InlineData(
        "curl -siX OPTIONS -H Origin:https://app.example.com -H Access-Control-Request-Method:PUT https://api.example.com/a",
        Asked
    )]
    [InlineData(
        "curl -XOPTIONS --header=\"Origin: https://app.example.com\" --header \"access-control-request-method: PUT\" --url https://api.example.com/a",
        Asked
    )]
    [InlineData(
        "curl $'https://api.example.com/a' \\\n  -X 'OPTIONS' \\ \n  -H $'origin: https://app.example.\\u0063om' \\\r\n  -H $'access-control-request-method: PUT' ;",
        Asked
    )]
    [InlineData(
        "curl ^\"https://api.example.com/a^\" ^\n  -X ^\"OPTIONS^\" ^\r\n  -H ^\"access-control-request-method: PUT^\" ^\n  -H ^\"origin: https://app.example.com^\" ^\n  -H ^\"sec-ch-ua: ^\\^\"Chromium^\\^\"^\"\nnext",
        Asked
    )]
    [InlineData(
        "curl \"https://api.example.com/a\" ^\n  -H \"origin: https://app.example.com\" ^\n  -H \"it's: 1\"",
        Called
    )]
    [InlineData(
        "curl.exe -H \"Origin: https://app.example.com\" `\n  https://api.example.com/a",
        Called
    )]
    [InlineData(
        "curl -x https://proxy.example:8080 -e https://page.example/ -A 'a -X PUT' https://api.example.com/a -H 'Origin: https://app.example.com'",
        Called
    )]
    [InlineData(
        "curl --proxy https://proxy.example:8080 -H 'X-Note: -X PUT' https://api.example.com/a -H 'Origin: https://app.example.com' | jq .",
        Called
    )]
    [InlineData(
        "curl -G -d a=1 https://api.example.com/a -H 'Origin: https://app.example.com'",
        Called
    )]
    [InlineData(
        "curl --json '{\"url\":\n\"https://x.example\"}' https://api.example.com/a",
        "POST https://api.example.com/a  "
    )]
    [InlineData("curl -sI https://api.example.com/a", "HEAD https://api.example.com/a  ")]
    [InlineData("curl -T file https://api.example.com/a", "PUT https://api.example.com/a  ")]
    [InlineData(
        "curl https://api.example.com/a -H 'Origin:' and it doesn't work",
        "GET https://api.example.com/a  "
    )]
    [InlineData("the curl command is not found", null)]
    [InlineData("curl: (6) Could not resolve host: api.example.com", null)]
    public void A_command_is_read_as_its_shell_reads_it(string text, string? request)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);

        PastedRequest? read = CurlCommand.Read(text, 0, end < 0 ? text.Length : end).Request;

        Assert.Equal(
            request,
            read is null ? null : $"{read.Method} {read.Url} {read.Origin} {read.AskedMethod}"
        );
    }
}
