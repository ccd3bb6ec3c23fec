using CfnCorsLint.Symptoms;
using CfnCorsLint.Symptoms.Pasted;

namespace CfnCorsLint.Tests.Symptoms;

/// <summary>What a told status takes out of the causes, and what is read of texts that were torn on their way.</summary>
public sealed class StatusOfCauseTests
{
    private const string Blocked =
        "Access to fetch at 'https://api.example.com/orders' from origin 'https://app.example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

    [Theory]
    [InlineData("403", "CORS216", false)]
    [InlineData("401", "CORS216", false)]
    [InlineData("504", "CORS216", false)]
    [InlineData("502", "CORS216", true)]
    [InlineData("500", "CORS216", true)]
    [InlineData("200", "CORS203", false)]
    [InlineData("403", "CORS203", true)]
    [InlineData("502", "CORS215", false)]
    [InlineData("404", "CORS215", true)]
    [InlineData("404", "CORS201", false)]
    [InlineData("200", "CORS202", false)]
    [InlineData("200", "CORS207", true)]
    public void A_cause_that_never_answers_so_is_none(string status, string rule, bool isCause)
    {
        SymptomMatch match = Assert.Single(
            PastedSymptoms.Of(
                $"{Blocked}\nGET https://api.example.com/orders net::ERR_FAILED {status}"
            )
        );

        Assert.Equal(status, match.Status);
        Assert.Equal(isCause, match.Rules.Contains(rule));
    }

    /// <summary>Of what an entry says for a status, nothing contradicts that status.</summary>
    [Fact]
    public void No_case_names_a_cause_that_its_status_takes_out() =>
        Assert.Empty(
            from symptom in BuiltInSymptoms.Table.Symptoms
            from one in symptom.Cases
            where one is { Hole: Holes.Status, Test: SymptomCaseTest.Is }
            from rule in one.Rules
            where !RuleStatuses.MayBe(rule, one.Text)
            select $"{symptom.Id} {one.Text}: {rule}"
        );

    [Theory]
    // A shell took the quotes.
    [InlineData(
        "Access to fetch at https://api.example.com/orders from origin https://app.example.com has been blocked by CORS policy: No Access-Control-Allow-Origin header is present on the requested resource.",
        "chromium-answer-without-allow-origin",
        "https://api.example.com/orders"
    )]
    [InlineData(
        "Access to fetch at https://api.example.com/orders from origin https://app.example.com has been blocked by CORS policy: Response to preflight request doesnt pass access control check: No Access-Control-Allow-Origin header is present on the requested resource.",
        "chromium-preflight-without-allow-origin",
        "https://api.example.com/orders"
    )]
    // A chat broke a name at its hyphen.
    [InlineData(
        "Request header field x-request-\n  id is not allowed by Access-Control-Allow-\n  Headers in preflight response.",
        "chromium-header-not-allowed",
        null
    )]
    // Only the line of the request was pasted.
    [InlineData(
        "GET https://api.example.com/orders net::ERR_FAILED 401 (Unauthorized)",
        "chromium-failed-with-status",
        "https://api.example.com/orders"
    )]
    // The network tab, each name and value in a line of its own.
    [InlineData(
        "Request URL\nhttps://api.example.com/orders\nRequest Method\nOPTIONS\nStatus Code\n401 Unauthorized\nx-amz-apigw-id\nabc=\norigin\nhttps://app.example.com\n",
        "live-unauthorized-rest",
        "https://api.example.com/orders"
    )]
    public void What_was_torn_is_read(string text, string symptom, string? url)
    {
        SymptomMatch match = Assert.Single(PastedSymptoms.Of(text));

        Assert.Equal(symptom, match.Symptom.Id);
        Assert.Equal(url, match.Url);
    }
}
