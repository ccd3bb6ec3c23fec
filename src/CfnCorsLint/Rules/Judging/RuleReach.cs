using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Tells whether a rule's silence about a file means that nothing is wrong there, or only that it was not asked.</summary>
internal static class RuleReach
{
    public static bool IsWhole(Rule rule, LintContext context) =>
        rule.Require is not null
        && IsOn(rule)
        && !rule.When.AsksFor(IsOfSettings)
        && CodeReach.IsWhole(rule, context)
        && context
            .Model.Apis.SelectMany(api => api.Worlds)
            .All(one =>
                !RuleJudge.IsOff(rule, one.Api, context)
                && one.Api.UnknownRoutes.IsEmpty
                && (!rule.NeedsIntent || Intent.Of(one.Api, context) == Truth.True)
            );

    /// <summary>Whether the rule is on everywhere, and not only where its own condition says so.</summary>
    public static bool IsOn(Rule rule) => rule.IsSelected || rule.OnWhen == Condition.Always;

    /// <summary>What is known of the pages may differ from run to run.</summary>
    private static bool IsOfSettings(FactDefinition fact) =>
        fact.Name.StartsWith("settings.", StringComparison.Ordinal);
}
