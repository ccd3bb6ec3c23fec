using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Judging;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>A simulated call as it ends in some worlds, with what is needed to tell about it.</summary>
/// <param name="When">The conditions under which it ends so, <c>IsProd is false</c>; <see langword="null"/> when always.</param>
/// <param name="Causes">The findings about it, the worst first.</param>
public sealed record SimulatedCall(
    Simulation Simulation,
    ApiModel Model,
    string? When,
    ImmutableArray<Finding> Causes
)
{
    /// <summary>The file beside the template with whose values the call ends so, <c>prod of samconfig.toml</c>; <see langword="null"/> where it needs none.</summary>
    public string? Source { get; init; }

    /// <summary>In which cases it ends so, <c>in prod of samconfig.toml, when IsProd is true</c>; <see langword="null"/> when always.</summary>
    public string? Circumstances =>
        (Source, When) switch
        {
            (null, null) => null,
            (null, { } when) => $"when {when}",
            ({ } source, null) => $"in {source}",
            ({ } source, { } when) => $"in {source}, when {when}",
        };

    /// <summary>What of the call nobody said.</summary>
    public Assumptions Assumed { get; init; } = Assumptions.None;

    /// <summary>Whether an expected call is certain to be made; <see langword="null"/> of one that was typed.</summary>
    public bool? IsCertain { get; init; }

    /// <summary>The errors by which nothing is deployed: then no call is answered.</summary>
    public ImmutableArray<Finding> Stops { get; init; } = [];

    /// <summary>Whether the code that answers makes it likely that the browser refuses the call.</summary>
    public bool IsLikelyRefused => Stops.IsEmpty && Simulation.Verdict.IsLikelyRefusal;

    /// <summary>Whether the call passes, which none does where nothing is deployed.</summary>
    public Truth Passes => Stops.IsEmpty ? Simulation.Verdict.Passes : Truth.False;

    /// <summary>The ends of a call that was played in several worlds, the worst first.</summary>
    /// <param name="plays">At least one.</param>
    /// <param name="all">Every world of the API.</param>
    /// <param name="stops">The errors by which nothing is deployed.</param>
    public static ImmutableArray<SimulatedCall> Of(
        CheckResult result,
        ApiModel model,
        ImmutableArray<CallInWorld> plays,
        ImmutableArray<World> all,
        ImmutableArray<Finding> stops
    ) =>
        [
            .. from end in plays.GroupBy(play => KeyOf(play.Simulation))
            let first = end.First()
            orderby first.Simulation.Verdict.Passes
            select new SimulatedCall(
                first.Simulation,
                model,
                end.Count() == all.Length
                    ? null
                    : WorldWords.Of([.. end.Select(play => play.World)], all),
                CausesOf(result, first.Simulation)
            )
            {
                Assumed = first.Assumed,
                Stops = stops,
            },
        ];

    /// <summary>The ends of the calls, with ends that they have only with the values of a file beside the template.</summary>
    /// <param name="with">The ends with those.</param>
    public static ImmutableArray<SimulatedCall> WithSource(
        ImmutableArray<SimulatedCall> ends,
        string source,
        ImmutableArray<SimulatedCall> with
    ) =>
        [
            .. ends,
            .. with.Where(end =>
                    !ends.Any(known => KeyOf(known.Simulation) == KeyOf(end.Simulation))
                )
                .Select(end =>
                    end with
                    {
                        Source = source,
                        IsCertain = end.IsCertain is null ? null : false,
                    }
                ),
        ];

    /// <summary>A sentence that says why CORS has no part in a call: the distribution that it comes by serves the page itself. <see langword="null"/> where that is not certain.</summary>
    public static string? WhySameOrigin(ImmutableArray<SimulatedCall> ends) =>
        ends.All(end =>
            end.Simulation.Way is Way.OfDistribution way
            && way.Passage.Distribution.IsOwn(end.Simulation.Request.Origin) == Truth.True
        )
            ? $"'{ends[0].Simulation.Way?.Id}' serves the pages of {ends[0].Simulation.Request.Origin} itself: the call is of the same origin, and browsers ask nobody."
            : null;

    /// <summary>Whether the call passes in every world; unknown where the worlds differ.</summary>
    public static Truth PassesInAll(ImmutableArray<SimulatedCall> ends) =>
        ends.Where(end => end.Source is null || end.Passes == Truth.False)
            .All(end => end.Passes == ends[0].Passes)
            ? ends[0].Passes
            : Truth.Unknown;

    /// <summary>The place in the text that decides the call; <see langword="null"/> when nothing is written.</summary>
    public Location? Place =>
        Simulation.Code is { } code ? new Location(code.Source, code.Span, "", "")
        : Simulation.Place is { } node
            ? new Location(Model.TreeOf(node).Source, node.Span, SyntaxPath.Of(node), "")
        : null;

    /// <summary>A text that tells one end of a call from another: all that is shown of it.</summary>
    private static string KeyOf(Simulation simulation) =>
        string.Join(
            '\n',
            [
                simulation.Way?.Id ?? "",
                simulation.Request.Origin,
                simulation.Request.Method,
                .. simulation.Request.Headers,
                KeyOf(simulation.Preflight),
                KeyOf(simulation.Answer),
            ]
        );

    private static string KeyOf(SimulatedStep? step) =>
        step is null
            ? ""
            : $"{step.Answer.Status} {step.Answer.Body} {step.Verdict.Passes} {step.Verdict.Reason} {step.Answer.UnknownHeaders} "
                + string.Join(
                    ", ",
                    step.Answer.Headers.Select(header => $"{header.Name}: {header.Text}")
                );

    /// <summary>The findings that can be behind the end of a call: about what the deployment fails on or leaves out, about what stands in the way on the route, and, for an error of the gateway, about what shapes such errors.</summary>
    private static ImmutableArray<Finding> CausesOf(CheckResult result, Simulation simulation)
    {
        bool isRefused = simulation.Verdict is { Passes: Truth.False } or { IsLikelyRefusal: true };
        bool isGatewayError =
            ReferenceEquals(simulation.Deciding, simulation.Answer)
            && simulation.Answer?.Answer is { Status: >= 400, Body: not null };
        Finding[] all =
        [
            .. from finding in result.Findings
            where finding.Severity > Severity.Note && finding.Api == simulation.Api.Id
            where FrontFindings.AreAbout(finding, simulation)
            // A list that lacks other methods is no reason why one fails that is not there.
            where
                !simulation.LacksMethod
                || !HeaderNames.AllowMethods.Equals(
                    finding.Header,
                    StringComparison.OrdinalIgnoreCase
                )
            where
                finding.About == Concern.Deployment
                || isRefused
                    && (
                        finding.Route is null
                            ? isGatewayError
                                || FrontFindings.AreOfWay(finding, simulation)
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
        all = Explaining(all, simulation);
        // An error is the cause, but not one about another text than that which decides, if something is said of that.
        Finding[] here = [.. all.Where(one => IsAbout(one, simulation.Place))];
        Finding[] errors = [.. all.Where(one => one.Severity == Severity.Error)];
        Finding[] causes =
            here.Length > 0 && !here.Any(errors.Contains) ? here
            : errors.Length > 0 ? errors
            : all;
        return
        [
            .. OfCode(result, simulation),
            .. all.Where(one => one.About == Concern.Deployment || causes.Contains(one)),
        ];
    }

    /// <summary>The findings that can be behind what browsers say of the refusal; all of them where browsers say nothing of it.</summary>
    private static Finding[] Explaining(Finding[] findings, Simulation simulation)
    {
        HashSet<string> rules =
        [
            .. ConsoleLines.Of(simulation).SelectMany(line => line.Symptom.Rules),
        ];
        return rules.Count == 0
            ? findings
            :
            [
                .. findings.Where(one =>
                    one.About == Concern.Deployment || rules.Contains(one.RuleId)
                ),
            ];
    }

    /// <summary>The findings about the code that decides the call, for whichever route of the function.</summary>
    private static IEnumerable<Finding> OfCode(CheckResult result, Simulation simulation) =>
        simulation.Code is { } code
            ? result.Findings.Where(finding =>
                ReferenceEquals(finding.Location.Source, code.Source)
                && finding.Location.Span == code.Span
            )
            : [];

    private static bool IsAbout(Finding finding, SyntaxNode? place) =>
        place is not null
        && finding.Location.Span == place.Span
        && finding.Location.Path == SyntaxPath.Of(place);
}
