using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>The expected call of one method from one origin, which is played through in every world that has it.</summary>
/// <param name="Path">Of its route, as written.</param>
/// <param name="Verb">Of its method, as written: <c>ANY</c> among them.</param>
/// <param name="Ends">How it ends, the worst first.</param>
/// <param name="Passes">False only where it is refused in every world that has the route, or nothing is deployed.</param>
/// <param name="IsCertain">False where the definition does not say that pages call so.</param>
public sealed record ExpectedSimulation(
    string Path,
    string Verb,
    ImmutableArray<SimulatedCall> Ends,
    Truth Passes,
    bool IsCertain
)
{
    /// <summary>The name of what in front of the API the call comes through; <c>""</c> where it comes through nothing.</summary>
    public string Way { get; init; } = "";

    /// <summary>Whether a call that is certain to be made is refused, whatever the conditions are.</summary>
    public bool IsRefused => IsDeployed && IsCertain && Passes == Truth.False;

    /// <summary>Whether anything is deployed that could answer the call.</summary>
    public bool IsDeployed => Ends[0].Stops.IsEmpty;

    /// <summary>The expected calls of an API, one after the other as the routes are written: of one that is not meant for pages of other origins none.</summary>
    /// <param name="stops">The errors by which nothing is deployed.</param>
    public static IEnumerable<ExpectedSimulation> Of(
        CheckResult result,
        LintContext context,
        ApiWorlds api,
        ImmutableArray<Finding> stops
    ) =>
        from same in (
            from world in api.Worlds
            from route in world.Api.Routes
            let intent = Intent.OfCalls(world.Api, route, context)
            where intent != Truth.False
            from method in DirectCalls(world.Api, route, context)
                .Concat(FrontCalls.Of(world.Api, route, context.PageSettings))
                .Concat(FrontCalls.ByRule(world.Api, route, context.PageSettings, context.Model))
                .GroupBy(call => (call.Method.Verb, Way: call.Way?.Name ?? ""))
            from call in method.GroupBy(call => call.Request.Origin).Index()
            select (
                Key: (route.Path, method.Key.Verb, method.Key.Way, call.Index),
                Play: PlayOf(world, [.. call.Item], intent, context.PageSettings)
            )
        ).GroupBy(one => one.Key)
        select Of(
            (same.Key.Path, same.Key.Verb, same.Key.Way),
            [.. same.Select(one => one.Play).DistinctBy(play => play.World)],
            api,
            plays =>
                SimulatedCall.Of(
                    result,
                    context.Model,
                    plays,
                    [.. api.Worlds.Select(one => one.World)],
                    stops
                )
        );

    /// <summary>The expected calls past all that stands in front; none where pages are known to call through CloudFront alone.</summary>
    private static IEnumerable<ExpectedCall> DirectCalls(
        Api api,
        Route route,
        LintContext context
    ) =>
        Intent.IsOfEdgeAlone(api, context)
            ? []
            : ExpectedCalls.Of(api, route, context.PageSettings);

    /// <summary>The calls, each also as it ends only with the values of a file beside the template; no such end is certain.</summary>
    /// <param name="with">The calls with those.</param>
    public static ImmutableArray<ExpectedSimulation> WithSource(
        ImmutableArray<ExpectedSimulation> calls,
        string source,
        ImmutableArray<ExpectedSimulation> with
    )
    {
        ILookup<(string, string, string), ExpectedSimulation> others = with.ToLookup(call =>
            (call.Path, call.Verb, call.Way)
        );
        return
        [
            .. from same in calls.GroupBy(call => (call.Path, call.Verb, call.Way))
            from call in same.Index()
            select others[same.Key].ElementAtOrDefault(call.Index) is { } other
                ? call.Item.With(source, other)
                : call.Item,
        ];
    }

    private ExpectedSimulation With(string source, ExpectedSimulation other) =>
        this with
        {
            Ends = SimulatedCall.WithSource(Ends, source, other.Ends),
            Passes = Passes == Truth.True && other.Passes != Truth.True ? Truth.Unknown : Passes,
        };

    private static ExpectedSimulation Of(
        (string Path, string Verb, string Way) call,
        ImmutableArray<CallInWorld> plays,
        ApiWorlds api,
        Func<ImmutableArray<CallInWorld>, ImmutableArray<SimulatedCall>> endsOf
    )
    {
        int worlds = api.Worlds.Count(world =>
            world.Api.Routes.Any(route => route.Path == call.Path)
        );
        bool isCertain = plays.All(play => play.IsCertain);
        ImmutableArray<SimulatedCall> ends =
        [
            .. endsOf(plays).Select(end => end with { IsCertain = isCertain }),
        ];
        bool isRefused = plays.Count(Fails) == worlds;
        return new ExpectedSimulation(
            call.Path,
            call.Verb,
            ends,
            !ends[0].Stops.IsEmpty || isRefused ? Truth.False
                : plays.All(play => play.Simulation.Verdict.Passes == Truth.True) ? Truth.True
                : Truth.Unknown,
            isCertain
        )
        {
            Way = call.Way,
        };
    }

    private static bool Fails(CallInWorld play) => play.Simulation.Verdict.Passes == Truth.False;

    /// <summary>What a page sends at most; but where already what is certain of it is refused, that.</summary>
    private static CallInWorld PlayOf(
        ApiInWorld world,
        ImmutableArray<ExpectedCall> calls,
        Truth intent,
        PageSettings pageSettings
    )
    {
        CallInWorld[] plays =
        [
            .. calls.Select(call => new CallInWorld(
                world.World,
                Simulator.Play(world.Api, call),
                call.IsCertain && intent == Truth.True,
                Assumptions.Of(call, pageSettings)
            )),
        ];
        return Array.Find(plays, play => play.IsCertain && Fails(play)) ?? plays[^1];
    }

    /// <summary>Whether the request is a request of this call, perhaps with more headers.</summary>
    public bool IsOf(BrowserRequest request) =>
        Ends.Any(end =>
            end.Simulation.Request.Method == request.Method
            && end.Simulation.Request.Origin == request.Origin
        );

    /// <summary>What tells the request from others to the same path.</summary>
    internal static string KeyOf(BrowserRequest request) =>
        $"{request.Method} {request.Origin} {string.Join(',', request.Headers)} {request.WithCredentials}";
}
