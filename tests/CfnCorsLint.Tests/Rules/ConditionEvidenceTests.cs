using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Rules.Subjects;
using CfnCorsLint.Tests.Cases;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Rules;

/// <summary>The truth that is found quickly is the one that is found with all it rests on: for every rule, on every case and fixture.</summary>
public sealed class ConditionEvidenceTests
{
    public static TheoryData<string> Names => SampleTexts.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_ways_find_the_same_truth(string name)
    {
        Lint lint = Lint.WithAll(SampleTexts.SettingsOf(name));
        CheckResult result = lint.Check(SampleTexts.Named(name));
        if (result.Model is not { } model)
        {
            return;
        }

        var context = new LintContext(model, lint.PageSettings, lint.Modes);
        var different =
            from subject in FileSubjects.Of(context)
            from rule in BuiltInRules.All
            where rule.For == subject.Kind
            from condition in ConditionsOf(rule)
            let quick = ConditionTruth.Of(condition, new FactReader(subject))
            let whole = ConditionEvidence.Of(condition, new FactReader(subject)).Truth
            where quick != whole
            select $"{rule.Id} of {subject.Kind}: {condition} is {whole}, quickly {quick}";

        Assert.Empty(different);
    }

    private static IEnumerable<Condition> ConditionsOf(Rule rule) =>
        new[] { rule.When, rule.Require, rule.OnWhen }
            .Concat(rule.SeverityCases.Select(one => one.When))
            .Concat(rule.Fixes.Select(fix => fix.When))
            .Concat(rule.Fixes.SelectMany(fix => fix.Cases).Select(one => one.When))
            .OfType<Condition>();
}
