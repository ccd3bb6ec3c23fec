using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Holds one subject against one rule.</summary>
internal static class RuleJudge
{
    private static readonly FactDefinition s_intent =
        FactTable.Find(SubjectKind.Route, "api.means-cors")
        ?? throw new InvalidOperationException("There is no fact 'api.means-cors'.");

    /// <returns><see langword="null"/> when the subject passes, or is none of the rule's.</returns>
    public static Judgement? Judge(Rule rule, FactReader facts)
    {
        Subject subject = facts.Subject;
        if (
            rule.Require is not { } require
            || (subject.Api is { } api && IsOff(rule, api, subject.Context))
        )
        {
            return null;
        }

        if (
            ConditionTruth.Of(rule.When, facts) == Truth.False
            || !IsOn(rule, facts)
            || IntentOf(rule, facts) is not { Truth: not Truth.False } intent
            || ConditionTruth.Of(require, facts) == Truth.True
        )
        {
            return null;
        }

        Outcome asked = ConditionEvidence.Of(rule.When, facts);
        Outcome required = ConditionEvidence.Of(require, facts);
        Outcome whole = Outcome.AllOf([intent, asked, required.Negated()]);
        return new Judgement(
            rule,
            facts,
            whole.Truth.Not(),
            whole.Truth == Truth.True ? required : whole
        )
        {
            ByDefaultOf = required.ByDefaultOf ?? asked.ByDefaultOf,
        };
    }

    /// <summary>Whether the rule has nothing to say about the API, whatever is in it.</summary>
    public static bool IsOff(Rule rule, Api api, LintContext context) =>
        (api.IsFragment && !rule.InFragments)
        || (rule.About != Concern.Deployment && Intent.ModeOf(api, context) == "off");

    private static bool IsOn(Rule rule, FactReader facts) =>
        rule.IsSelected || ConditionTruth.Of(rule.OnWhen, facts) == Truth.True;

    private static Outcome IntentOf(Rule rule, FactReader facts)
    {
        if (!rule.NeedsIntent || facts.Subject.Api is null)
        {
            return Outcome.Always;
        }

        Fact fact = facts.Read(s_intent);
        return fact.Value switch
        {
            FactValue.Flag { IsSet: true } => Outcome.Always,
            FactValue.Flag => Outcome.Of(Truth.False),
            _ => new Outcome(Truth.Unknown, [new Evidence(s_intent, fact)], Outcome.NoWords),
        };
    }
}
