using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Reports;

/// <summary>A simulated call with what is needed to tell about it.</summary>
/// <param name="When">The conditions under which it ends so, <c>IsProd is false</c>; <see langword="null"/> when always.</param>
/// <param name="Causes">The findings about it, the worst first.</param>
public sealed record Played(
    Simulation Simulation,
    ApiModel Model,
    string? When,
    ImmutableArray<Finding> Causes
)
{
    /// <summary>Plays a call in every world of an API, and keeps the worst end.</summary>
    /// <param name="play">Plays it in one.</param>
    /// <param name="isMade">Whether pages make the call in that world; in all of them when left out.</param>
    public static Played Of(
        CheckResult result,
        ApiModel model,
        ApiWorlds api,
        Func<Api, Simulation> play,
        Func<ApiInWorld, bool>? isMade = null
    )
    {
        (World World, Simulation Simulation)[] all =
        [
            .. api
                .Worlds.Where(one => isMade?.Invoke(one) != false)
                .Select(one => (one.World, play(one.Api))),
        ];
        Truth worst = all.Min(one => one.Simulation.Verdict.Passes);
        (World World, Simulation Simulation)[] some =
        [
            .. all.Where(one => one.Simulation.Verdict.Passes == worst),
        ];
        Simulation shown = some[0].Simulation;
        return new Played(
            shown,
            model,
            some.Length == api.Worlds.Length
                ? null
                : WorldWords.Of(
                    [.. some.Select(one => one.World)],
                    [.. api.Worlds.Select(one => one.World)]
                ),
            CausesOf(result, shown)
        );
    }

    /// <summary>Whether a finding of the rule could be a cause.</summary>
    public bool MayBeCausedBy(Rule rule) =>
        rule.Severity > Severity.Note
        && (rule.About == Concern.Deployment || Simulation.Verdict.Passes == Truth.False);

    /// <summary>The same with the causes that a check has found since.</summary>
    public Played WithCauses(CheckResult result) =>
        this with
        {
            Causes = CausesOf(result, Simulation),
        };

    /// <summary>The place that decides it; <see langword="null"/> when nothing is written.</summary>
    public Location? Place =>
        Simulation.Place is { } node
            ? new Location(Model.TreeOf(node).Source, node.Span, SyntaxPath.Of(node), "")
            : null;

    /// <summary>What the deployment fails on or leaves out; what stands in the way on the route; for an error of the gateway what shapes those.</summary>
    private static ImmutableArray<Finding> CausesOf(CheckResult result, Simulation simulation)
    {
        bool isRefused = simulation.Verdict.Passes == Truth.False;
        bool isGatewayError =
            ReferenceEquals(simulation.Deciding, simulation.Answer)
            && simulation.Answer?.Answer is { Status: >= 400, Body: not null };
        Finding[] all =
        [
            .. from finding in result.Findings
            where finding.Severity > Severity.Note && finding.Api == simulation.Api.Id
            where
                finding.About == Concern.Deployment
                || isRefused
                    && (
                        finding.Route is null
                            ? isGatewayError
                                || (
                                    finding.Severity == Severity.Error
                                    && simulation.Route is not null
                                )
                            : finding.Route == simulation.Route?.Path && !isGatewayError
                    )
            where
                finding.Method is null or "OPTIONS" or "ANY"
                || finding.Method == simulation.Method?.Verb
            orderby finding.Severity descending
            select finding,
        ];
        // An error is the cause, but not one about another text than that which decides, if something is said of that.
        Finding[] here = [.. all.Where(one => IsAbout(one, simulation.Place))];
        Finding[] errors = [.. all.Where(one => one.Severity == Severity.Error)];
        Finding[] causes =
            here.Length > 0 && !here.Any(errors.Contains) ? here
            : errors.Length > 0 ? errors
            : all;
        return [.. all.Where(one => one.About == Concern.Deployment || causes.Contains(one))];
    }

    private static bool IsAbout(Finding finding, SyntaxNode? place) =>
        place is not null
        && finding.Location.Span == place.Span
        && finding.Location.Path == SyntaxPath.Of(place);
}
