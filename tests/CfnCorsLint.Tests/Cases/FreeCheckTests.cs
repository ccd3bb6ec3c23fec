using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Cases;

/// <summary>What holds for any template, whatever its rule is about: checked on every case and fixture, all rules together.</summary>
public sealed class FreeCheckTests
{
    private static readonly SourceText s_oneOrigin = new(
        ".cfncors.yaml",
        "origins: [https://pages.example.com]\n"
    );

    private static readonly string[] s_wishes = ["CORS306", "CORS314", "CORS318", "CORS320"];

    public static TheoryData<string> Names => SampleTexts.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_cut_is_checked_without_an_exception(string name)
    {
        string text = SampleTexts.Named(name).Content;
        Lint lint = Lint.WithAll(SampleTexts.SettingsOf(name));
        var random = new Random(text.Length);
        IEnumerable<int> cuts = Enumerable.Range(0, 20).Select(_ => random.Next(text.Length + 1));

        foreach (int cut in cuts)
        {
            CheckResult result = lint.Check(new SourceText(Path.GetFileName(name), text[..cut]));

            Assert.All(
                result.Findings,
                finding => Assert.InRange(finding.Location.Span.End, 0, cut)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fixes_settle_and_bring_no_new_error_or_warning(string name)
    {
        SourceText source = SampleTexts.Named(name);
        Lint lint = Lint.WithAll(SampleTexts.SettingsOf(name));

        Patch once = lint.Fix(source);
        CheckResult after = lint.Check(once.After);

        Assert.Empty(once.LeftOut.Select(each => $"{each.Finding.RuleId} {each.Why}"));
        Assert.Equal(once.After.Content, lint.Fix(once.After).After.Content);
        Assert.DoesNotContain(after.Findings, finding => finding.Fix is { Trust: Trust.Safe });
        var before = Grave(lint.Check(source)).ToList();
        // What a fix writes by the API's own policy may refuse an origin of the settings: it says so.
        string[] brought = [.. once.Fixed.SelectMany(finding => finding.Fix?.Brings ?? [])];
        Assert.All(
            Grave(after).Where(finding => !brought.Contains(finding.Split(' ')[0])),
            finding => Assert.Contains(finding, before)
        );
        Assert.Empty(FixPromises.Broken(lint.Check(source), once, lint.PageSettings, isSafe: true));
        Assert.Equal(CommentsOf(source), CommentsOf(once.After));
        Assert.Empty(OpenApiErrors.New(source, once.After));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Unsafe_fixes_for_a_named_origin_settle_and_bring_no_new_error(string name)
    {
        SourceText source = SampleTexts.Named(name);
        Lint lint = Lint.WithAll(s_oneOrigin);

        Patch once = lint.Fix(source, Trust.Unsafe);
        CheckResult after = lint.Check(once.After);

        // A safe fix is left out where what the pages' owners wish would come to light as a new finding.
        Assert.DoesNotContain(
            once.LeftOut.Select(each => $"{each.Finding.RuleId} {each.Why}"),
            why => !s_wishes.Any(rule => why.Contains($"bring {rule}", StringComparison.Ordinal))
        );
        Assert.Equal(once.After.Content, lint.Fix(once.After, Trust.Unsafe).After.Content);
        Assert.Empty(
            FixPromises.Broken(lint.Check(source), once, lint.PageSettings, isSafe: false)
        );
        var before = Grave(lint.Check(source)).ToList();
        Assert.All(Errors(after), finding => Assert.Contains(finding, before));
        Assert.Equal(IdsOf(lint.Check(source)), IdsOf(after));
        Assert.Empty(OpenApiErrors.New(source, once.After));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_is_found_in_the_template_as_json(string name)
    {
        SyntaxTree tree = SyntaxReader.Read(SampleTexts.Named(name));
        if (!JsonForm.CanBeOf(tree))
        {
            return;
        }

        Lint lint = Lint.WithAll(SampleTexts.SettingsOf(name));

        Assert.Equal(Told(lint.Check(tree.Source)), Told(lint.Check(JsonForm.Of(tree))));
    }

    private static IEnumerable<string> Errors(CheckResult result) =>
        from finding in result.Findings
        // What the pages' owners wish comes to light when what stands before it is repaired.
        where finding.Severity == Severity.Error && finding.RuleId != "CORS318"
        select $"{finding.RuleId} {finding.Api} {finding.Route} {finding.Method}";

    private static IEnumerable<string> IdsOf(CheckResult result) =>
        result.Model?.Apis.Select(api => api.Id) ?? [];

    private static IEnumerable<string> Grave(CheckResult result) =>
        from finding in result.Findings
        where finding.Severity != Severity.Note
        select $"{finding.RuleId} {finding.Api} {finding.Route} {finding.Method}";

    private static IEnumerable<string> Told(CheckResult result) =>
        result
            .Findings.Select(finding => $"{finding.RuleId} {finding.Message}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> CommentsOf(SourceText text) =>
        SyntaxReader
            .Read(text)
            .Comments.Where(comment => !JsonForm.IsSuppression(comment))
            .Select(comment => comment.Text)
            .Order(StringComparer.Ordinal);
}
