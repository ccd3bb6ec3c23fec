using System.Collections.Immutable;
using CfnCorsLint.Rules;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Reports;

/// <summary>The marks of a route over all worlds: what differs is not known, and says on what it hangs.</summary>
internal static class MergedMarks
{
    public static ImmutableArray<RouteMark> Of(MergedWorlds<RouteInApi> worlds, LintContext context)
    {
        ImmutableArray<(World World, ImmutableArray<RouteMark> Marks)> all =
        [
            .. worlds.Worlds.Select(pair => (pair.World, RouteMarker.Mark(pair.Thing, context))),
        ];
        return
        [
            .. Enumerable
                .Range(0, InspectMatrix.Hurdles.Length)
                .Select(at =>
                    Of(
                        new MergedWorlds<RouteMark>(
                            [.. all.Select(one => (one.World, one.Marks[at]))],
                            worlds.All
                        )
                    )
                ),
        ];
    }

    private static RouteMark Of(MergedWorlds<RouteMark> worlds)
    {
        string words = worlds.Common(mark => mark.Words, "differs by condition");
        IGrouping<Truth?, (World World, RouteMark Mark)>[] ends =
        [
            .. worlds
                .Worlds.GroupBy(pair => pair.Thing.Passes)
                // What is refused in some worlds is told first.
                .OrderBy(end => end.Key is { } passes ? (int)passes : int.MaxValue),
        ];
        return ends.Length == 1
            ? worlds.First with
            {
                Words = words,
            }
            : new RouteMark(
                Truth.Unknown,
                words,
                string.Join(' ', ends.Select(end => Sentence(end, worlds.Worlds))),
                ends[0].First().Mark.Step,
                ends[0].First().Mark.Place
            );
    }

    private static string Sentence(
        IEnumerable<(World World, RouteMark Mark)> some,
        ImmutableArray<(World World, RouteMark Mark)> all
    )
    {
        string when = WorldWords.Of(
            [.. some.Select(pair => pair.World)],
            [.. all.Select(pair => pair.World)]
        );
        return $"When {when}: {some.First().Mark.Says}";
    }
}
