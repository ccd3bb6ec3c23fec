using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cases;

/// <summary>A rule and its cases belong together: what it promises is shown by some case.</summary>
public sealed class RuleFolderTests
{
    /// <summary>Printed by a fix, not found by a check.</summary>
    private static readonly string[] s_withoutCases = ["CORS802"];

    /// <summary>Their facts are known whatever is deployed.</summary>
    private static readonly string[] s_alwaysDecided =
    [
        // Whether a text can be read, and which keys stand in it twice, is a matter of the text alone.
        "CORS001",
        "CORS007",
        // They speak of definitions that stand alone, in which nothing is worked out at deployment.
        "CORS003",
        "CORS004",
        // Only a path that is written out leads to a file, which is there or not.
        "CORS006",
        // The key of a mapping is a plain text, and no mapping is judged that is not there.
        "CORS509",
    ];

    public static TheoryData<string> Ids =>
        [
            .. BuiltInRules
                .All.Select(rule => rule.Id)
                .Except(s_withoutCases)
                .Where(id => RuleCase.OnlyRule is not { } only || id == only),
        ];

    [Fact]
    public void Every_folder_is_named_after_its_rule() =>
        Assert.Equal(
            BuiltInRules.All.Select(rule => $"{rule.Id}-{rule.Name}").Order(StringComparer.Ordinal),
            Directory
                .EnumerateDirectories(Repo.PathTo("rules"))
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void One_case_fails_and_one_is_silent(string id)
    {
        var results = Results(id).ToLookup(result => result.Findings.IsEmpty);

        Assert.True(results[false].Any(), $"{id} finds something in none of its cases.");
        Assert.True(
            results[true].Any(),
            $"{id} finds something in each of its cases: a look-alike that stays silent is missing."
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_with_a_fix_offers_one_and_a_rule_without_never_does(string id)
    {
        bool hasFix = BuiltInRules.All.First(rule => rule.Id == id).Fix is not null;

        Assert.True(
            hasFix
                == Results(id)
                    .SelectMany(result => result.Findings)
                    .Any(finding => finding.Fix is not null),
            hasFix ? $"No case shows the fix of {id}." : $"{id} has no fix, and a case offers one."
        );
    }

    /// <summary>A fix that a proof refuses wherever it is offered repairs nothing.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_fix_of_each_declared_trust_is_made_in_some_case(string id)
    {
        var declared =
            from fix in BuiltInRules.All.First(rule => rule.Id == id).Fixes
            where fix.Recipe.Name != RecipeName.Advise
            from trust in fix.Cases.Select(one => one.Trust).Append(fix.Recipe.Trust)
            where trust != Trust.DisplayOnly
            select trust.ToString();
        var made =
            from test in RuleCase.All
            where test.RuleId == id
            from finding in Lint.WithOnly(id, test.Settings).Fix(test.Input, Trust.Unsafe).Fixed
            select finding.Fix?.Trust.ToString();

        string[] missing = [.. declared.Except(made)];
        Assert.True(
            missing.Length == 0,
            $"No case of {id} gets a fix that is trusted as {string.Join(" or ", missing)}: none is offered, or a proof refuses it."
        );
    }

    /// <summary>What cannot be known before deployment is unknown, and silent.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_leaves_some_case_undecided_unless_it_asks_only_for_what_is_known(
        string id
    ) =>
        Assert.Equal(
            !s_alwaysDecided.Contains(id),
            Results(id).Any(result => !result.Unknowns.IsEmpty)
        );

    private static IEnumerable<CheckResult> Results(string id) =>
        from test in RuleCase.All
        where test.RuleId == id
        select Lint.WithOnly(id, test.Settings).Check(test.Input);
}
