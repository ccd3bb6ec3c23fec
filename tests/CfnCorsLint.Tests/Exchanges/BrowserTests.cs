using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Exchanges;

public sealed class BrowserTests
{
    private const string Origin = "https://app.example";

    [Theory]
    [InlineData("GET", "", false)]
    [InlineData("HEAD", "", false)]
    [InlineData("POST", "", false)]
    [InlineData("PUT", "", true)]
    [InlineData("PATCH", "", true)]
    [InlineData("DELETE", "", true)]
    [InlineData("GET", "authorization", true)]
    [InlineData("POST", "content-type", true)]
    public void Only_plain_calls_go_without_a_preflight(
        string method,
        string headers,
        bool needs
    ) => Assert.Equal(needs, Browser.NeedsPreflight(Request(method, headers, false)));

    /// <summary>F1.12: each row a request, an answer and what the standard makes of it.</summary>
    [Theory]
    [InlineData("PUT", "", 200, "O=* M=PUT", Truth.True)]
    [InlineData("PUT", "", 204, "O=https://app.example M=GET,PUT", Truth.True)]
    [InlineData("PUT", "", 299, "O=* M=*", Truth.True)]
    [InlineData("PUT", "", 300, "O=* M=PUT", Truth.False)]
    [InlineData("PUT", "", 403, "O=* M=PUT", Truth.False)]
    [InlineData("PUT", "", 0, "O=* M=PUT", Truth.Unknown)]
    [InlineData("PUT", "", 0, "M=PUT", Truth.False)]
    [InlineData("PUT", "", 0, "O=* M=GET", Truth.False)]
    [InlineData("PUT", "", 200, "M=PUT", Truth.False)]
    [InlineData("PUT", "", 200, "M=PUT ?", Truth.Unknown)]
    [InlineData("PUT", "", 200, "O=? M=PUT", Truth.Unknown)]
    [InlineData("PUT", "", 200, "O=? M=GET", Truth.False)]
    [InlineData("PUT", "", 200, "O=https://app.example/ M=PUT", Truth.False)]
    [InlineData("PUT", "", 200, "O=https://APP.example M=PUT", Truth.False)]
    [InlineData("PUT", "", 200, "O=_https://app.example_ M=PUT", Truth.True)]
    [InlineData("PUT", "", 200, "O=* O=* M=PUT", Truth.False)]
    [InlineData("PUT", "", 200, "O=*", Truth.False)]
    [InlineData("PUT", "", 200, "O=* ?", Truth.Unknown)]
    [InlineData("PUT", "", 200, "O=* M=", Truth.False)]
    [InlineData("PUT", "", 200, "O=* M=put", Truth.False)]
    [InlineData("PUT", "", 200, "O=* M='PUT'", Truth.False)]
    [InlineData("PUT", "", 200, "O=* M=GET,,_PUT,", Truth.True)]
    [InlineData("PUT", "", 200, "O=* M=PUT,\"GET\"", Truth.False)]
    [InlineData("PUT", "", 200, "O=* M=?", Truth.Unknown)]
    [InlineData("POST", "content-type", 200, "O=* H=Content-Type", Truth.True)]
    [InlineData("POST", "content-type", 200, "O=* M=GET H=*", Truth.True)]
    [InlineData("POST", "content-type", 200, "O=* M=a:b H=*", Truth.False)]
    [InlineData("POST", "content-type", 200, "O=* M=? H=*", Truth.True)]
    [InlineData("POST", "content-type", 200, "O=* M=POST", Truth.False)]
    [InlineData("POST", "content-type", 200, "O=* H=Content_Type", Truth.False)]
    [InlineData("POST", "content-type,x-api-key", 200, "O=* H=content-type,_X-API-KEY", Truth.True)]
    [InlineData("POST", "content-type,x-api-key", 200, "O=* H=content-type", Truth.False)]
    [InlineData("POST", "content-type,x-api-key", 200, "O=* H=?", Truth.Unknown)]
    [InlineData("GET", "authorization", 200, "O=* H=authorization", Truth.True)]
    [InlineData("GET", "authorization", 200, "O=* H=*", Truth.True)]
    public void A_preflight_without_credentials_is_judged(
        string method,
        string headers,
        int status,
        string answer,
        Truth passes
    ) =>
        Assert.Equal(
            passes,
            Browser.JudgePreflight(Request(method, headers, false), AnswerOf(status, answer)).Passes
        );

    [Theory]
    [InlineData("PUT", "", "O=https://app.example C=true M=PUT", Truth.True)]
    [InlineData("PUT", "", "O=https://app.example C=_true_ M=PUT", Truth.True)]
    [InlineData("PUT", "", "O=* C=true M=PUT", Truth.False)]
    [InlineData("PUT", "", "O=https://app.example M=PUT", Truth.False)]
    [InlineData("PUT", "", "O=https://app.example M=PUT ?", Truth.Unknown)]
    [InlineData("PUT", "", "O=https://app.example C=True M=PUT", Truth.False)]
    [InlineData("PUT", "", "O=https://app.example C=? M=PUT", Truth.Unknown)]
    [InlineData("PUT", "", "O=https://app.example C=true M=*", Truth.False)]
    [InlineData("POST", "x-a", "O=https://app.example C=true H=*", Truth.False)]
    [InlineData("POST", "x-a", "O=https://app.example C=true H=*,X-A", Truth.True)]
    public void A_preflight_with_credentials_is_judged(
        string method,
        string headers,
        string answer,
        Truth passes
    ) =>
        Assert.Equal(
            passes,
            Browser.JudgePreflight(Request(method, headers, true), AnswerOf(200, answer)).Passes
        );

    [Fact]
    public void The_standard_itself_never_lets_a_wildcard_allow_Authorization()
    {
        BrowserRequest request = Request("GET", "authorization", false);
        Answer answer = AnswerOf(200, "O=* H=*");

        Assert.Equal(Truth.False, Browser.JudgePreflight(request, answer, strictly: true).Passes);
    }

    [Theory]
    [InlineData(false, 500, "O=*", Truth.True)]
    [InlineData(false, 200, "", Truth.False)]
    [InlineData(false, 200, "?", Truth.Unknown)]
    [InlineData(false, 200, "O=https://b.example", Truth.False)]
    [InlineData(true, 200, "O=https://app.example C=true", Truth.True)]
    [InlineData(true, 200, "O=https://app.example", Truth.False)]
    [InlineData(true, 200, "O=*", Truth.False)]
    public void An_answer_is_judged_whatever_its_status(
        bool withCredentials,
        int status,
        string answer,
        Truth passes
    ) =>
        Assert.Equal(
            passes,
            Browser
                .JudgeAnswer(Request("GET", "", withCredentials), AnswerOf(status, answer))
                .Passes
        );

    [Theory]
    [InlineData(403, "O=* M=PUT", "the preflight needs a status of 200 to 299")]
    [InlineData(200, "M=PUT", "it carries no Access-Control-Allow-Origin")]
    [InlineData(200, "O=* M=GET", "its Access-Control-Allow-Methods does not name PUT")]
    [InlineData(200, "O=*", "it carries no Access-Control-Allow-Methods, so PUT is not allowed")]
    [InlineData(
        200,
        "O=* M=PUT",
        "it carries no Access-Control-Allow-Headers, so x-a is not allowed"
    )]
    [InlineData(200, "O=* M=PUT H=x-b", "its Access-Control-Allow-Headers does not name x-a")]
    [InlineData(200, "O=* M=PUT H=a:b", "its Access-Control-Allow-Headers is no list of names")]
    [InlineData(
        200,
        "O=https://b.example",
        "its Access-Control-Allow-Origin is 'https://b.example', not 'https://app.example'"
    )]
    public void The_reason_is_told_in_plain_words(int status, string answer, string reason)
    {
        Verdict verdict = Browser.JudgePreflight(
            Request("PUT", "x-a", false),
            AnswerOf(status, answer)
        );

        Assert.Equal(reason, verdict.Reason);
        Assert.StartsWith(
            "https://fetch.spec.whatwg.org/#",
            verdict.Source,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_fails_only_by_a_default_is_not_known()
    {
        var node = new ScalarNode(TextSpan.At(0), 0, "x", ScalarStyle.Plain);
        var source = new Value.Known(node, "'https://b.example'", ScalarKind.Text)
        {
            ByDefaultOf = "Site",
        };
        var answer = new Answer(
            200,
            null,
            [new AnswerHeader("Access-Control-Allow-Origin", "https://b.example", source)],
            null,
            null
        );

        Verdict verdict = Browser.JudgeAnswer(Request("GET", "", false), answer);

        Assert.Equal(Truth.Unknown, verdict.Passes);
        Assert.EndsWith("by default of 'Site'", verdict.Reason, StringComparison.Ordinal);
    }

    private static BrowserRequest Request(string method, string headers, bool withCredentials) =>
        new(
            Origin,
            method,
            [.. headers.Split(',', StringSplitOptions.RemoveEmptyEntries)],
            withCredentials
        );

    /// <param name="status">0 for unknown.</param>
    /// <param name="text"><c>O=* M=GET,_PUT H=? ?</c>: headers by their first letter, <c>_</c> for a blank; a lone <c>?</c> for unknown others.</param>
    private static Answer AnswerOf(int status, string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<AnswerHeader> headers =
        [
            .. from word in words
            where word != "?"
            let value = word[2..].Replace('_', ' ')
            select new AnswerHeader(NameOf(word[0]), value == "?" ? null : value, null),
        ];
        return new Answer(
            status == 0 ? null : status,
            null,
            headers,
            words.Contains("?") ? "the backend answers" : null,
            null
        );
    }

    private static string NameOf(char letter) =>
        letter switch
        {
            'O' => "Access-Control-Allow-Origin",
            'M' => "access-control-allow-methods",
            'H' => "Access-Control-Allow-Headers",
            _ => "Access-Control-Allow-Credentials",
        };
}
