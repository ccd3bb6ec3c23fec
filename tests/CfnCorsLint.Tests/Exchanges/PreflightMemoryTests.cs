using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Tests.Exchanges;

/// <summary>How long a preflight that passes is remembered, and for what.</summary>
public sealed class PreflightMemoryTests
{
    private static readonly BrowserRequest s_request = new(
        "https://app.example",
        "DELETE",
        ["x-api-key"],
        WithCredentials: false
    );

    [Theory]
    [InlineData(null, 5, 5, 5, 5)]
    [InlineData("0", 0, 0, 0, 0)]
    [InlineData("600", 600, 600, 600, 600)]
    [InlineData("7200", 7200, 7200, 7200, 600)]
    [InlineData("86400", 86400, 7200, 86400, 600)]
    [InlineData("31536000", 31536000, 7200, 86400, 600)]
    [InlineData("99999999999999999999", long.MaxValue, 5, 86400, 5)]
    [InlineData("-1", 5, 0, 0, 0)]
    [InlineData("1h", 5, 5, 0, 5)]
    [InlineData("'600'", 5, 5, 0, 5)]
    [InlineData("", 5, 5, 5, 5)]
    public void Each_browser_cuts_the_time_in_its_way(
        string? maxAge,
        long standard,
        long chromium,
        long firefox,
        long safari
    )
    {
        PreflightMemory memory = Remembered(AnswerOf(maxAge));

        Assert.Equal(standard, memory.Seconds);
        Assert.Equal(
            [("Chromium", chromium), ("Firefox", firefox), ("Safari", safari)],
            memory.Browsers.Select(browser => (browser.Browser, browser.Seconds))
        );
    }

    [Fact]
    public void All_that_the_answer_lists_is_remembered_not_only_what_was_asked_for()
    {
        PreflightMemory memory = Remembered(AnswerOf("600"));

        Assert.Equal(["DELETE", "PUT"], memory.Methods);
        Assert.Equal(["X-Api-Key", "Content-Type"], memory.Headers);
    }

    [Fact]
    public void A_refusal_is_not_remembered() =>
        Assert.Null(
            PreflightMemory.Of(s_request, AnswerOf("600"), Verdict.Refused("why", "where"))
        );

    [Fact]
    public void A_time_that_only_the_deployment_knows_is_not_guessed()
    {
        Answer answer = AnswerOf(null) with { UnknownHeaders = "a function answers" };

        PreflightMemory memory = Remembered(answer);

        Assert.Null(memory.Seconds);
        Assert.Empty(memory.Browsers);
    }

    private static PreflightMemory Remembered(Answer answer)
    {
        Verdict verdict = Browser.JudgePreflight(s_request, answer);
        Assert.Equal(Truth.True, verdict.Passes);
        PreflightMemory? memory = PreflightMemory.Of(s_request, answer, verdict);
        Assert.NotNull(memory);
        return memory;
    }

    private static Answer AnswerOf(string? maxAge)
    {
        ImmutableArray<AnswerHeader> headers =
        [
            new("Access-Control-Allow-Origin", "*", null),
            new("Access-Control-Allow-Methods", "DELETE, PUT", null),
            new("Access-Control-Allow-Headers", "X-Api-Key,Content-Type", null),
        ];
        return new Answer(
            200,
            null,
            maxAge is null
                ? headers
                : headers.Add(new AnswerHeader("Access-Control-Max-Age", maxAge, null)),
            null,
            null
        );
    }
}
