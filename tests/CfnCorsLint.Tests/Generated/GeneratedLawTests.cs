using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Tests.Cases;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CfnCorsLint.Tests.Generated;

/// <summary>Rules, exchanges and fixes agree on drawn REST APIs.</summary>
public sealed class GeneratedLawTests
{
    private const int Size = 50;

    /// <summary>How many counterexamples are told, each as small as it can be made.</summary>
    private const int Told = 3;

    /// <summary>How many APIs each law is tried on; more by the variable.</summary>
    private static readonly int s_count = int.TryParse(
        Environment.GetEnvironmentVariable("CFNCORS_DRAWN"),
        out int count
    )
        ? count
        : 100;

    [Fact]
    public void An_error_about_a_browser_means_that_a_certain_call_fails() =>
        Holds(1, (lint, text) => Law.Unfounded(lint.Check(text), lint));

    [Fact]
    public void A_certain_call_that_fails_has_an_error() =>
        Holds(2, (lint, text) => Law.Unsaid(lint.Check(text), lint));

    [Fact]
    public void Simulations_and_marks_tell_what_the_errors_tell() =>
        Holds(5, (lint, text) => Law.ToldOtherwise(lint.Check(text), lint));

    [Fact]
    public void No_call_that_passes_fails_after_a_fix() =>
        Holds(
            3,
            (lint, text) =>
            {
                CheckResult before = lint.Check(text);
                var after = Verdicts(lint.Check(lint.Fix(text).After), lint)
                    .ToLookup(call => call.Key, call => call.Verdict);
                return from call in Verdicts(before, lint)
                    where call.Verdict.Passes == Truth.True
                    from same in after[call.Key]
                    where same.Passes == Truth.False
                    select $"{call.Key} passed, and fails now: {same.Reason}.";
            }
        );

    /// <summary>What a safe fix may not touch has an error without one: a policy that is written stays.</summary>
    [Fact]
    public void Every_certain_call_that_fails_after_a_fix_waits_for_a_decision() =>
        Holds(
            4,
            (lint, text) =>
            {
                CheckResult left = lint.Check(lint.Fix(text).After);
                return from call in Law.Failing(left, lint, Truth.True)
                    where
                        !left.Findings.Any(finding =>
                            finding.Severity == Severity.Error
                            && Law.Concerns(finding, call)
                            && finding.Fix is null or { Trust: not Trust.Safe }
                        )
                    select $"{call.Verb} {call.Route} still fails: {call.Reason}.";
            }
        );

    private static void Holds(int seed, Func<Lint, SourceText, IEnumerable<string>> broken)
    {
        IEnumerable<string> counterexamples =
            from draft in ApiDrafts.All.Sample(Size, new Rnd((ulong)seed), s_count)
            where Broken(draft).Any()
            let smallest = SmallerDrafts.Smallest(draft, smaller => Broken(smaller).Any())
            select $"{string.Join('\n', Broken(smallest))}\n{smallest.SettingsText}---\n{ApiText.Of(smallest).Content}";

        Assert.Empty(string.Join("\n", counterexamples.Take(Told)));

        IEnumerable<string> Broken(ApiDraft draft) => broken(LintFor(draft), ApiText.Of(draft));
    }

    private static Lint LintFor(ApiDraft draft) =>
        Lint.WithAll(
            draft.Settings.IsEmpty ? null : new SourceText(".cfncors.yaml", draft.SettingsText)
        );

    /// <summary>Every certain call in every world.</summary>
    private static IEnumerable<(string Key, Verdict Verdict)> Verdicts(
        CheckResult result,
        Lint lint
    ) =>
        from api in result.Model?.Apis ?? []
        from world in api.Worlds
        from call in ExpectedCalls.Of(world.Api, lint.PageSettings)
        where call.IsCertain
        let request = call.Request
        select (
            $"{world.World} {request.Method} {call.Route.Path} from {request.Origin} [{string.Join(',', request.Headers)}] {request.WithCredentials}",
            Exchange.Play(world.Api, call).Verdict
        );
}
