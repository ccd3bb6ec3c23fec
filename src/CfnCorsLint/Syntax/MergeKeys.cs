namespace CfnCorsLint.Syntax;

/// <summary>Reads a mapping as its author means it: the last of repeated keys, and what <c>&lt;&lt;</c> brings in.</summary>
/// <remarks>Source: https://yaml.org/type/merge.html</remarks>
internal static class MergeKeys
{
    private const string Merge = "<<";

    /// <summary>Merges deeper than this are cut off: an alias can make them endless.</summary>
    private const int MaxDepth = 32;

    public static MappingEntry? Find(MappingNode mapping, string key) => Find(mapping, key, 0);

    public static IEnumerable<MappingEntry> Flatten(MappingNode mapping)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Flatten(mapping, seen, 0);
    }

    private static MappingEntry? Find(MappingNode mapping, string key, int depth)
    {
        for (int at = mapping.Entries.Length - 1; at >= 0; at--)
        {
            if (mapping.Entries[at].Name == key)
            {
                return mapping.Entries[at];
            }
        }

        return depth > MaxDepth
            ? null
            : Merged(mapping)
                .Select(from => Find(from, key, depth + 1))
                .FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<MappingEntry> Flatten(
        MappingNode mapping,
        HashSet<string> seen,
        int depth
    )
    {
        var own = new List<MappingEntry>(mapping.Entries.Length);
        for (int at = mapping.Entries.Length - 1; at >= 0; at--)
        {
            MappingEntry entry = mapping.Entries[at];
            if (entry.Name is not { } name || (name != Merge && seen.Add(name)))
            {
                own.Add(entry);
            }
        }

        own.Reverse();
        return depth > MaxDepth
            ? own
            : own.Concat(Merged(mapping).SelectMany(from => Flatten(from, seen, depth + 1)));
    }

    private static IEnumerable<MappingNode> Merged(MappingNode mapping) =>
        from entry in mapping.Entries
        where entry.Name == Merge && entry.Key is ScalarNode { IsPlain: true }
        from source in entry.Value.Resolved is SequenceNode list ? list.Items : [entry.Value]
        let target = source.Resolved as MappingNode
        where target is not null
        select target;
}
