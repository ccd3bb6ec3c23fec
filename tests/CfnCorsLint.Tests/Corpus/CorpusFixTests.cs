using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Corpus;

/// <summary>What every fix keeps to, on real templates.</summary>
public sealed class CorpusFixTests
{
    private static readonly SourceText s_origin = new(
        ".cfncors.yaml",
        "origins: [https://app.example.com]\n"
    );

    [Theory]
    [InlineData(Trust.Safe, false)]
    [InlineData(Trust.Unsafe, true)]
    public void A_run_of_fixes_changes_what_they_declare(Trust least, bool isTold)
    {
        Assert.SkipUnless(RealTemplates.AreThere, RealTemplates.NotThere);
        var lint = Lint.WithAll(isTold ? s_origin : null);

        IEnumerable<string> broken =
            from text in RealTemplates.All
            let before = lint.Check(text)
            where HasFix(before)
            let patch = lint.Fix(text, least)
            from problem in FixPromises.Broken(
                before,
                patch,
                lint.PageSettings,
                isSafe: least == Trust.Safe
            )
            select $"{text.Path}: {problem}";

        Assert.Equal("", string.Join("\n", broken));
    }

    [Fact]
    public void What_is_fixed_without_a_named_origin_is_fixed_with_it()
    {
        Assert.SkipUnless(RealTemplates.AreThere, RealTemplates.NotThere);
        var plain = Lint.WithAll();
        var told = Lint.WithAll(s_origin);

        IEnumerable<string> missing =
            from text in RealTemplates.All
            where HasFix(plain.Check(text))
            let left = told.Fix(text).Left.Findings.Select(Topic).ToHashSet(StringComparer.Ordinal)
            from finding in plain.Fix(text).Fixed
            where left.Contains(Topic(finding))
            select $"{text.Path}: {Topic(finding)}";

        Assert.Equal("", string.Join("\n", missing));
    }

    [Theory]
    [InlineData(Trust.Safe)]
    [InlineData(Trust.Unsafe)]
    public void A_fix_means_the_same_in_yaml_and_in_json(Trust least)
    {
        Assert.SkipUnless(RealTemplates.AreThere, RealTemplates.NotThere);
        var lint = Lint.WithAll(s_origin);

        IEnumerable<string> different =
            from text in RealTemplates.All
            let tree = SyntaxReader.Read(text)
            where JsonForm.CanBeOf(tree) && HasFix(lint.Check(text))
            let yaml = SyntaxReader.Read(lint.Fix(text, least).After)
            let asJson = SyntaxReader.Read(JsonForm.Of(yaml))
            let json = SyntaxReader.Read(lint.Fix(JsonForm.Of(tree), least).After)
            from path in ValueTree.Differences(asJson.Root, json.Root)
            select $"{text.Path}: {path}";

        Assert.Equal("", string.Join("\n", different));
    }

    private static bool HasFix(CheckResult result) =>
        result.Findings.Any(finding => finding.Fix is { Edits.IsEmpty: false });

    private static string Topic(Finding finding) =>
        $"{finding.RuleId} {finding.Api} {finding.Route} {finding.Method} {finding.Message}";
}
