using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Rules.Selection;
using CfnCorsLint.Settings;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Rules;

/// <summary>Which rules are in force, and how bad they are.</summary>
public sealed class RuleSetTests
{
    private static readonly ImmutableArray<Rule> s_all =
    [
        RuleTexts.Rule("name: preflight-unanswered", "CORS101"),
        RuleTexts.Rule("name: malformed-origin", "CORS303"),
        RuleTexts.Rule("name: wildcard-origin\nseverity: note", "CORS306"),
        RuleTexts.Rule(
            "name: preflight-not-cached\nfix: { use: advise, title: Do, applicability: safe }",
            "CORS804"
        ),
    ];

    [Theory]
    [InlineData("", "", "CORS101 CORS303 CORS306 CORS804")]
    [InlineData("CORS3", "", "CORS303 CORS306")]
    [InlineData("CORS3", "CORS306", "CORS303")]
    [InlineData("", "CORS3", "CORS101 CORS804")]
    [InlineData("malformed-origin cors101", "", "CORS101 CORS303")]
    public void Selectors_choose(string select, string ignore, string expected)
    {
        RuleSetReading reading = RuleSet.Choose(
            s_all,
            new RuleChoice(Split(select), Split(ignore), [])
        );

        Assert.Empty(reading.Errors);
        Assert.Equal(Split(expected), reading.Rules.Rules.Select(rule => rule.Id));
    }

    [Theory]
    [InlineData("CORS999", "There is no rule 'CORS999'; did you mean 'CORS303'?")]
    [InlineData(
        "malformd-origin",
        "There is no rule 'malformd-origin'; did you mean 'malformed-origin'?"
    )]
    [InlineData("other", "There is no rule 'other'.")]
    public void A_selector_that_means_no_rule_is_told(string selector, string message)
    {
        RuleChoiceError error = Assert.Single(
            RuleSet.Choose(s_all, new RuleChoice([selector], [], [])).Errors
        );

        Assert.StartsWith(message[..20], error.Message, StringComparison.Ordinal);
        Assert.Null(error.Place);
    }

    [Fact]
    public void An_unknown_rule_of_the_settings_is_told_with_its_place()
    {
        var place = new TextSpan(3, 10);

        RuleChoiceError error = Assert.Single(
            Choose(new RuleSetting("wildcard-orgin", place, RuleLevel.Error, null)).Errors
        );

        Assert.Equal(
            "There is no rule 'wildcard-orgin'; did you mean 'wildcard-origin'?",
            error.Message
        );
        Assert.Equal(place, error.Place);
    }

    [Fact]
    public void The_last_setting_that_means_a_rule_wins()
    {
        RuleSetReading reading = Choose(
            Level("CORS3", RuleLevel.Off),
            Level("CORS306", RuleLevel.Error)
        );

        Assert.Equal(
            ["CORS101", "CORS306", "CORS804"],
            reading.Rules.Rules.Select(rule => rule.Id)
        );
        Assert.Equal(Severity.Error, reading.Rules.Rules[1].Severity);
        Assert.True(reading.Rules.Rules[1].IsSelected);
    }

    [Theory]
    [InlineData(FixLevel.Safe, Trust.Safe)]
    [InlineData(FixLevel.Unsafe, Trust.Unsafe)]
    [InlineData(FixLevel.Off, null)]
    public void Trust_is_lowered(FixLevel level, Trust? expected)
    {
        RuleSetReading reading = Choose(
            new RuleSetting("CORS804", new TextSpan(0, 1), null, level)
        );

        Assert.Equal(expected, reading.Rules.Rules[3].Fix?.Trust);
    }

    [Fact]
    public void Trust_is_never_raised()
    {
        Rule rule = RuleTexts.Rule(
            "name: wildcard-origin\nfix: { use: advise, title: Do, applicability: unsafe }",
            "CORS306"
        );

        RuleSetReading reading = RuleSet.Choose(
            [rule],
            new RuleChoice([], [], [new(rule.Id, new TextSpan(0, 1), null, FixLevel.Safe)])
        );

        Assert.Equal(Trust.Unsafe, reading.Rules.Rules[0].Fix?.Trust);
    }

    private static RuleSetReading Choose(params ImmutableArray<RuleSetting> settings) =>
        RuleSet.Choose(s_all, new RuleChoice([], [], settings));

    private static RuleSetting Level(string selector, RuleLevel level) =>
        new(selector, new TextSpan(0, 1), level, null);

    private static ImmutableArray<string> Split(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
