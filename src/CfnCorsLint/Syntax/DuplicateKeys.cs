namespace CfnCorsLint.Syntax;

/// <summary>Finds keys that a mapping has more than once.</summary>
public static class DuplicateKeys
{
    /// <summary>The entries whose key stood in the mapping before, in the order of the text.</summary>
    /// <remarks>Merge keys, <c>&lt;&lt;</c>, may be repeated. What they bring in repeats nothing.</remarks>
    public static IEnumerable<MappingEntry> In(MappingNode mapping)
    {
        var seen = new HashSet<string>(mapping.Entries.Length, StringComparer.Ordinal);
        foreach (MappingEntry entry in mapping.Entries)
        {
            if (entry.Name is { } name && !MergeKeys.IsMerge(entry) && !seen.Add(name))
            {
                yield return entry;
            }
        }
    }
}
