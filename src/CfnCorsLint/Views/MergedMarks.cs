using System.Collections.Immutable;
using CfnCorsLint.Rules.Judging;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Views;

/// <summary>Merges the marks of a route over all worlds: a mark that differs is not known, and says which conditions it hangs on.</summary>
internal static class MergedMarks
{
    /// <param name="paths">How many worlds have the path, with a method or without: what is refused in some of them only is not known.</param>
    public static ImmutableArray<RouteMark> Of(
        MergedWorlds<RouteInApi> worlds,
        int paths,
        LintContext context
    )
    {
        ImmutableArray<(World World, ImmutableArray<RouteMark> Marks)> all =
        [
            .. worlds.Worlds.Select(pair => (pair.World, RouteMarker.Mark(pair.Thing, context))),
        ];
        ImmutableArray<RouteMark> marks =
        [
            .. Enumerable
                .Range(0, InspectMatrix.AnswerConditions.Length)
                .Select(at =>
                    Of(
                        new MergedWorlds<RouteMark>(
                            [.. all.Select(one => (one.World, one.Marks[at]))],
                            worlds.All
                        )
                    )
                ),
        ];
        return paths > worlds.Worlds.Length
            ? [.. marks.Select(mark => IsCross(mark) ? mark with { Passes = Truth.Unknown } : mark)]
            : Crossed(marks, [.. all.Select(one => one.Marks)]);
    }

    /// <summary>What is refused in every world, though not at the same hurdle, is crossed at the first of them.</summary>
    private static ImmutableArray<RouteMark> Crossed(
        ImmutableArray<RouteMark> marks,
        ImmutableArray<ImmutableArray<RouteMark>> worlds
    )
    {
        if (
            marks.Take(InspectMatrix.Refusing).Any(IsCross)
            || !worlds.All(one => one.Take(InspectMatrix.Refusing).Any(IsCross))
        )
        {
            return marks;
        }

        int first = Enumerable
            .Range(0, marks.Length)
            .First(at => worlds.Any(one => IsCross(one[at])));
        return marks.SetItem(first, marks[first] with { Passes = Truth.False });
    }

    private static bool IsCross(RouteMark mark) => mark.Passes == Truth.False;

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
