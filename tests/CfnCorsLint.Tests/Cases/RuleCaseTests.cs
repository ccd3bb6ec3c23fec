using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cases;

/// <summary>Runs every case with its rule alone. What is expected lies beside it.</summary>
public sealed class RuleCaseTests
{
    public static TheoryData<string> Names => [.. RuleCase.Wanted.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Findings_are_those_in_the_snapshot(string name)
    {
        RuleCase test = RuleCase.Named(name);

        CheckResult result = Lint.WithOnly(test.RuleId, test.Settings).Check(test.Input);

        string report = Lint.Print(result);
        Snapshot.Match(report.Length == 0 ? null : report, test.FindingsPath);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fixed_text_is_that_in_the_snapshot(string name)
    {
        RuleCase test = RuleCase.Named(name);

        Patch patch = Lint.WithOnly(test.RuleId, test.Settings).Fix(test.Input);

        string[] leftOut =
        [
            .. patch.LeftOut.Select(each => $"{each.Finding.Fix?.Title}: {each.Why}"),
        ];
        Assert.True(
            leftOut.Length == 0,
            $"A proof refuses the fix. What it is meant to change is declared in Patches/Effects/DeclaredEffects.cs.\n{string.Join('\n', leftOut)}"
        );
        bool isChanged = patch.After.Content != test.Input.Content;
        Snapshot.Match(isChanged ? patch.After.Content : null, test.FixedPath);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_with_unsafe_fixes_is_that_in_the_snapshot(string name)
    {
        RuleCase test = RuleCase.Named(name);
        Lint linter = Lint.WithOnly(test.RuleId, test.Settings);

        string safe = linter.Fix(test.Input).After.Content;
        string after = linter.Fix(test.Input, Trust.Unsafe).After.Content;

        Snapshot.Match(after == safe ? null : after, test.UnsafePath);
    }

    [Fact]
    public void Every_snapshot_has_its_input()
    {
        var expected = RuleCase
            .All.SelectMany(each => new[] { each.FindingsPath, each.FixedPath, each.UnsafePath })
            .ToHashSet();

        IEnumerable<string> orphans =
            from path in Directory.EnumerateFiles(
                Repo.PathTo("rules"),
                "*",
                SearchOption.AllDirectories
            )
            where
                path.Contains(".fixed.", StringComparison.Ordinal)
                || path.Contains(".unsafe.", StringComparison.Ordinal)
                || path.EndsWith(".findings.txt", StringComparison.Ordinal)
            where !expected.Contains(path)
            select path;

        Assert.Empty(orphans);
    }
}
