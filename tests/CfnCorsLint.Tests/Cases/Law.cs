using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Tests.Cases;

/// <summary>The law: an error about a browser means that a certain call fails, and without an error none does.</summary>
internal static class Law
{
    /// <summary>The errors about a browser for which no certain call fails.</summary>
    public static IEnumerable<string> Unfounded(CheckResult result, Lint lint)
    {
        var failing = Failing(result, lint, Truth.False).ToList();
        return from finding in result.Findings
            where finding.Severity == Severity.Error && finding.About == Concern.Browser
            where !failing.Any(call => Concerns(finding, call))
            select $"{finding.RuleId} {finding.Message} But no certain call fails: it is a warning, unless Exchanges/ plays what it says.";
    }

    /// <summary>The certain calls that fail without an error.</summary>
    public static IEnumerable<string> Unsaid(CheckResult result, Lint lint)
    {
        var errors = result.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        return from call in Failing(result, lint, Truth.True)
            where !errors.Any(finding => Concerns(finding, call))
            select $"{call.Verb} {call.Route} fails: {call.Reason}. But no error says so.";
    }

    /// <summary>Where <c>simulate --all</c> and <c>inspect</c> say something else than each other, or than <c>check</c>, of a route or of all.</summary>
    /// <remarks>Whether anything is deployed at all is another question, and not asked here.</remarks>
    public static IEnumerable<string> ToldOtherwise(CheckResult result, Lint lint)
    {
        if (result.Model is not { } model)
        {
            return [];
        }

        var context = new LintContext(model, lint.PageSettings, lint.Modes);
        InspectView view = InspectViewReader.Read(context);
        return model.Apis.SelectMany(api =>
        {
            string[] refused =
            [
                .. ExpectedSimulation
                    .Of(result, context, api, stops: [])
                    .Where(call => call.IsRefused)
                    .Select(call => call.Path)
                    .Distinct(),
            ];
            string[] crossed =
            [
                .. view
                    .Apis.Single(one => one.Id == api.Id)
                    .Routes.Where(route =>
                        route
                            .Marks.Take(InspectMatrix.Refusing)
                            .Any(mark => mark.Passes == Truth.False)
                    )
                    .Select(route => route.Path)
                    .Distinct(),
            ];
            Finding[] errors =
            [
                .. result.Findings.Where(finding =>
                    finding.Api == api.Id && finding.Severity == Severity.Error
                ),
            ];
            bool hasError = errors.Any(finding => finding.About == Concern.Browser);
            return refused
                .Except(crossed)
                .Select(path => $"{api.Id} {path} is refused, but inspect shows no cross.")
                .Concat(
                    crossed
                        .Except(refused)
                        .Select(path => $"{api.Id} {path} has a cross, but no call is refused.")
                )
                .Concat(
                    (errors, refused) switch
                    {
                        (_, []) when hasError =>
                        [
                            $"{api.Id} has an error about a browser, but no call is refused.",
                        ],
                        ([], [var path, ..]) =>
                        [
                            $"{api.Id} {path} is refused, but no error says so.",
                        ],
                        _ => Array.Empty<string>(),
                    }
                );
        });
    }

    /// <summary>A finding without a route is about the whole API; one on a greedy route is about all that it answers for.</summary>
    public static bool Concerns(Finding finding, FailingCall call) =>
        finding.Api == call.Api
        && (finding.Route is null || finding.Route == call.Route || finding.Route == call.Fallback);

    /// <summary>Certain calls that fail in every world that has them.</summary>
    /// <param name="least">How certain it has to be that the API means CORS.</param>
    public static IEnumerable<FailingCall> Failing(CheckResult result, Lint lint, Truth least)
    {
        if (result.Model is not { } model)
        {
            return [];
        }

        var context = new LintContext(model, lint.PageSettings, lint.Modes);
        return model.Apis.SelectMany(api => Failing(api, context, least));
    }

    private static IEnumerable<FailingCall> Failing(
        ApiWorlds api,
        LintContext context,
        Truth least
    ) =>
        from world in api.Worlds
        where Intent.Of(world.Api, context) >= least
        from call in ExpectedCalls
            .Of(world.Api, context.PageSettings)
            .Concat(
                world.Api.Routes.SelectMany(route =>
                    FrontCalls.Of(world.Api, route, context.PageSettings)
                )
            )
        where call.IsCertain
        let played = (world.World, call.Route, Exchange.Play(world.Api, call).Verdict)
        group played by (Route: call.Route.Path, call.Method.Verb, Way: call.Way?.Name) into calls
        let failing = calls.GroupBy(call => call.World).Count(IsFailing)
        where
            failing
            == api.Worlds.Count(world =>
                world.Api.Routes.Any(route => route.Path == calls.Key.Route)
            )
        let first = calls.First(call => call.Verdict.Passes == Truth.False)
        select new FailingCall(
            api.Id,
            calls.Key.Route,
            first.Route.Fallback?.Path,
            calls.Key.Verb,
            first.Verdict.Reason
        );

    private static bool IsFailing(
        IEnumerable<(World World, Route Route, Verdict Verdict)> ofWorld
    ) => ofWorld.Any(call => call.Verdict.Passes == Truth.False);
}
