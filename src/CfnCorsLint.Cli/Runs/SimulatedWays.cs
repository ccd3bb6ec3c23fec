using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.InFront;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Reports;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Cli.Runs;

/// <summary>What <c>--via</c> names: a distribution or a routing rule in front of an API.</summary>
internal static class SimulatedWays
{
    /// <summary>The APIs that get a call by what is named; all of them where nothing is.</summary>
    /// <exception cref="CannotRunException">There is no such thing, or it leads the path elsewhere.</exception>
    public static ImmutableArray<ApiInFile> Among(
        ImmutableArray<ApiInFile> apis,
        string? via,
        PageCall call
    )
    {
        if (via is null)
        {
            return apis;
        }

        string[] names =
        [
            .. apis.SelectMany(api => api.Api.Worlds)
                .SelectMany(world => Ways.NamesOf(world.Api))
                .Distinct(StringComparer.Ordinal),
        ];
        if (!names.Contains(via))
        {
            throw new CannotRunException(
                names.Length == 0
                    ? $"nothing stands in front of an API here, so there is no '{via}' to call through"
                    : $"there is no '{via}' in front of an API: write --via with one of {string.Join(", ", names)}"
            );
        }

        ImmutableArray<ApiInFile> meant =
        [
            .. apis.Where(api =>
                api.Api.Worlds.Any(world =>
                    Ways.Find(world.Api, via, call.Path, api.Model) is not null
                )
            ),
        ];
        return meant.IsEmpty
            ? throw new CannotRunException($"'{via}' leads {call.Path} to none of the APIs here")
            : meant;
    }

    /// <summary>Whether an expected call comes by what is named; each does where nothing is.</summary>
    public static bool IsBy(ExpectedPlay call, string? via) =>
        via is null || call.Ends[0].Simulation.Way?.Id == via;

    /// <summary>That CORS has no part in a call, since the distribution serves the page itself; <see langword="null"/> where that is not certain.</summary>
    public static string? SameOrigin(ImmutableArray<Played> ends) =>
        ends.All(end =>
            end.Simulation.Way is Way.OfDistribution way
            && way.Passage.Distribution.IsOwn(end.Simulation.Request.Origin) == Truth.True
        )
            ? $"'{ends[0].Simulation.Way?.Id}' serves the pages of {ends[0].Simulation.Request.Origin} itself: the call is of the same origin, and browsers ask nobody."
            : null;
}
