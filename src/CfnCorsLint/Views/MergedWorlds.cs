using System.Collections.Immutable;
using CfnCorsLint.Templates;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>Merges what is different in several worlds into what is shown once: what differs is unknown.</summary>
/// <param name="Worlds">At least one.</param>
/// <param name="All">How many worlds there are in which it might exist.</param>
internal sealed record MergedWorlds<T>(ImmutableArray<(World World, T Thing)> Worlds, int All)
{
    public T First => Worlds[0].Thing;

    /// <summary>The conditions under which the thing exists, in words; <see langword="null"/> when it always exists.</summary>
    public string? When =>
        Worlds.Length == All
            ? null
            : string.Join(" or ", Worlds.Select(pair => pair.World.ToString()));

    /// <summary>The value that all worlds agree on, or the one to show where they do not.</summary>
    public TValue Common<TValue>(Func<T, TValue> read, TValue otherwise)
    {
        TValue first = read(First);
        return Worlds.All(pair => EqualityComparer<TValue>.Default.Equals(read(pair.Thing), first))
            ? first
            : otherwise;
    }

    /// <summary>The value to show that all worlds have; where they differ, an unknown one that names the conditions it hangs on.</summary>
    public Shown<string> Common(Func<T, Shown<string>> read) =>
        Common(read, new Shown<string>(null, $"Fn::If {Conditions}", null));

    /// <summary>The parts of that name in each world that has one.</summary>
    /// <typeparam name="TPart">A route of an API, a method of a route.</typeparam>
    public IEnumerable<MergedWorlds<TPart>> Parts<TPart>(
        Func<T, IEnumerable<TPart>> parts,
        Func<TPart, string> name
    ) =>
        from pair in Worlds
        from part in parts(pair.Thing)
        group (pair.World, part) by name(part) into same
        // A name may stand twice in one world: of those the first counts.
        let once = same.DistinctBy(found => found.World).ToImmutableArray()
        select new MergedWorlds<TPart>(once, Worlds.Length);

    private string Conditions =>
        string.Join(
            ", ",
            Worlds.SelectMany(pair => pair.World.Assigned.Keys).Distinct(StringComparer.Ordinal)
        );
}
