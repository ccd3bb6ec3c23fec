using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Reports;

/// <summary>An expected call, played through.</summary>
/// <param name="Path">Of its route, as written.</param>
/// <param name="IsCertain">False where the definition does not say that pages call so.</param>
public sealed record ExpectedPlay(string Path, bool IsCertain, Played Played)
{
    /// <summary>The expected calls of an API, one after the other as the routes are written.</summary>
    /// <param name="withAssumed">Whether to play those, too, that are not certain.</param>
    public static IEnumerable<ExpectedPlay> Of(
        CheckResult result,
        ApiModel model,
        ApiWorlds api,
        Wishes wishes,
        bool withAssumed
    ) =>
        from same in (
            from world in api.Worlds
            from route in world.Api.Routes
            from call in ExpectedCalls.OfSites(world.Api, route, wishes)
            where withAssumed || call.IsCertain
            select (World: world, Call: call)
        ).GroupBy(one => KeyOf(one.Call))
        let path = same.First().Call.Route.Path
        let request = same.First().Call.Request
        select new ExpectedPlay(
            path,
            same.Any(one => one.Call.IsCertain),
            Played.Of(
                result,
                model,
                api,
                world => Simulator.Play(world, path, request),
                world => same.Any(one => ReferenceEquals(one.World, world))
            )
        );

    /// <summary>Whether it is the call of that request.</summary>
    public bool IsOf(BrowserRequest request) => KeyOf(Played.Simulation.Request) == KeyOf(request);

    private static string KeyOf(ExpectedCall call) => $"{KeyOf(call.Request)} {call.Route.Path}";

    /// <summary>What tells the request from others to the same path.</summary>
    internal static string KeyOf(BrowserRequest request) =>
        $"{request.Method} {request.Origin} {string.Join(',', request.Headers)} {request.WithCredentials}";
}
