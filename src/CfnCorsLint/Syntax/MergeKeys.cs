using System.Collections.Immutable;

namespace CfnCorsLint.Syntax;

/// <summary>Reads a mapping as its author means it: the last of repeated keys, and what <c>&lt;&lt;</c> brings in.</summary>
/// <remarks>Source: https://yaml.org/type/merge.html</remarks>
internal static class MergeKeys
{
    private const string Merge = "<<";

    /// <summary>Merges deeper than this are cut off; nobody writes them, and each costs stack.</summary>
    private const int MaxDepth = 32;

    /// <summary>Whether the entry brings in others, instead of having a key of its own.</summary>
    public static bool IsMerge(MappingEntry entry) =>
        entry.Key is ScalarNode { IsPlain: true, Value: Merge };

    public static MappingEntry? Find(MappingNode mapping, string key) =>
        mapping.FindOwn(key) ?? (mapping.Merges ? FindMerged(mapping, key) : null);

    public static ImmutableArray<MappingEntry> Flatten(MappingNode mapping)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<MappingNode> merged = mapping.Merges ? Merged(mapping, [mapping], 0) : [];
        return [.. merged.Prepend(mapping).SelectMany(from => Own(from, seen))];
    }

    private static MappingEntry? FindMerged(MappingNode mapping, string key) =>
        Merged(mapping, [mapping], 0)
            .Select(from => from.FindOwn(key))
            .FirstOrDefault(found => found is not null);

    private static List<MappingEntry> Own(MappingNode mapping, HashSet<string> seen)
    {
        var own = new List<MappingEntry>(mapping.Entries.Length);
        for (int at = mapping.Entries.Length - 1; at >= 0; at--)
        {
            MappingEntry entry = mapping.Entries[at];
            if (entry.Name is not { } name || (!IsMerge(entry) && seen.Add(name)))
            {
                own.Add(entry);
            }
        }

        own.Reverse();
        return own;
    }

    /// <summary>All that the mapping merges in, each once, the stronger first.</summary>
    /// <param name="seen">Without it, aliases of aliases take time without end.</param>
    private static IEnumerable<MappingNode> Merged(
        MappingNode mapping,
        HashSet<MappingNode> seen,
        int depth
    ) =>
        depth > MaxDepth
            ? []
            : from entry in mapping.Entries
            where IsMerge(entry)
            from source in entry.Value.Resolved is SequenceNode list ? list.Items : [entry.Value]
            let target = source.Resolved as MappingNode
            where target is not null && seen.Add(target)
            from found in Merged(target, seen, depth + 1).Prepend(target)
            select found;
}
