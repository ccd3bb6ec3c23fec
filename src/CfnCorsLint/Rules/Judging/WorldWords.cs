using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Says in words what some worlds have in common that the others have not.</summary>
internal static class WorldWords
{
    /// <param name="some">Not all of <paramref name="all"/>.</param>
    /// <returns><c>IsProd is false</c>; with several conditions the first world's as an example.</returns>
    public static string Of(ImmutableArray<World> some, ImmutableArray<World> all)
    {
        foreach ((string condition, bool holds) in some[0].Assigned)
        {
            bool decides = all.All(world =>
                world.Assigned.TryGetValue(condition, out bool other)
                && (other == holds) == some.Any(one => ReferenceEquals(one, world))
            );
            if (decides)
            {
                return $"{condition} is {(holds ? "true" : "false")}";
            }
        }

        ImmutableSortedDictionary<string, bool> common = some[0]
            .Assigned.RemoveRange(
                some[0]
                    .Assigned.Where(pair =>
                        !some.All(world =>
                            world.Assigned.TryGetValue(pair.Key, out bool other)
                            && other == pair.Value
                        )
                    )
                    .Select(pair => pair.Key)
            );
        return new World(common.IsEmpty ? some[0].Assigned : common).ToString();
    }
}
