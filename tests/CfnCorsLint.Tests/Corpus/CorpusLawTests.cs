using CfnCorsLint.Exchanges;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Tests.Cases;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Corpus;

/// <summary>Rules and exchanges agree on real templates, and fixes keep their promise there.</summary>
public sealed class CorpusLawTests
{
    private const string Origin = "origins: [https://app.example.com]\n";

    [Theory]
    [InlineData("")]
    [InlineData(Origin)]
    public void Errors_about_browsers_and_failing_calls_are_the_same(string settings)
    {
        Assert.SkipUnless(RealTemplates.AreThere, RealTemplates.NotThere);
        Lint lint = LintWith(settings);

        IEnumerable<string> disagreements =
            from text in RealTemplates.All
            let result = lint.Check(text)
            from problem in Law.Unfounded(result, lint)
                .Concat(Law.Unsaid(result, lint))
                .Concat(Law.ToldOtherwise(result, lint))
            select $"{text.Path}: {problem}";

        Assert.Equal("", string.Join("\n", disagreements));
    }

    [Fact]
    public void A_fix_lets_no_call_fail_that_passed_gives_nobody_more_and_leaves_every_specification_readable()
    {
        Assert.SkipUnless(RealTemplates.AreThere, RealTemplates.NotThere);
        Lint lint = LintWith(Origin);
        var broken = new List<string>();
        foreach (SourceText text in RealTemplates.All)
        {
            CheckResult before = lint.Check(text);
            if (before.Findings.Any(finding => finding.Fix is { Edits.IsEmpty: false }))
            {
                Patch patch = lint.Fix(text);
                HashSet<string> passed = [.. Ending(before, lint, Truth.True)];
                passed.IntersectWith(Ending(patch.Left, lint, Truth.False));
                broken.AddRange(passed.Select(call => $"{text.Path}: {call}"));
                broken.AddRange(
                    FixPromises
                        .Broken(before, patch, lint.PageSettings, isSafe: true)
                        .Select(more => $"{text.Path}: {more}")
                );
                broken.AddRange(
                    OpenApiErrors.New(text, patch.After).Select(error => $"{text.Path}: {error}")
                );
            }
        }

        Assert.Equal("", string.Join("\n", broken));
    }

    private static Lint LintWith(string settings) =>
        Lint.WithAll(settings.Length == 0 ? null : new SourceText(".cfncors.yaml", settings));

    /// <summary>The expected calls that end so, in some world at least.</summary>
    private static IEnumerable<string> Ending(CheckResult result, Lint lint, Truth end) =>
        from api in result.Model?.Apis ?? []
        from world in api.Worlds
        from call in ExpectedCalls.Of(world.Api, lint.PageSettings)
        where Exchange.Play(world.Api, call).Verdict.Passes == end
        select $"{api.Id} {call.Request.Method} {call.Route.Path} from {call.Request.Origin} "
            + $"with {string.Join(',', call.Request.Headers)} when {string.Join(',', world.World.Assigned)}";
}
