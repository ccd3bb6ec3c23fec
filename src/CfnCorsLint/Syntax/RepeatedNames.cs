using System.Collections.Immutable;

namespace CfnCorsLint.Syntax;

/// <summary>Holds the keys that one mapping has more than once.</summary>
/// <param name="First">The first of them that is no merge key; <see langword="null"/> when there is none.</param>
/// <param name="All">Merge keys included.</param>
internal sealed record RepeatedNames(string? First, ImmutableHashSet<string> All)
{
    private const string Merge = "<<";

    private static RepeatedNames None { get; } = new(null, []);

    public static RepeatedNames Of(MappingNode mapping)
    {
        // Of entries with one key the last counts, and the others are void.
        string[] names =
        [
            .. mapping.Entries.Where(mapping.IsRepeated).Select(entry => entry.Name ?? ""),
        ];
        return names.Length == 0
            ? None
            : new RepeatedNames(
                names.FirstOrDefault(name => name != Merge),
                names.ToImmutableHashSet(StringComparer.Ordinal)
            );
    }
}
