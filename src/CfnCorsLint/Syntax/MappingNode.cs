using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>Keys and values in the order they are written.</summary>
public sealed class MappingNode : SyntaxNode
{
    /// <summary>Mappings with more entries than this are looked up by an index: some have tens of thousands.</summary>
    private const int MaxScanned = 16;

    private Dictionary<string, MappingEntry>? _index;
    private bool? _repeatsKeys;

    public MappingNode(
        TextSpan span,
        ImmutableArray<MappingEntry> entries,
        bool isFlow,
        string? tag = null,
        string? anchor = null
    )
        : base(span, tag, anchor)
    {
        Entries = entries;
        IsFlow = isFlow;
        foreach (MappingEntry entry in entries)
        {
            entry.Key.Parent = this;
            entry.Value.Parent = this;
        }
    }

    /// <summary>As written: repeated keys and merge keys included.</summary>
    public ImmutableArray<MappingEntry> Entries { get; }

    /// <summary>Whether it is written <c>{a: b}</c>; always so in JSON.</summary>
    public bool IsFlow { get; }

    /// <summary>The entries that count: of repeated keys the last; what <c>&lt;&lt;</c> merges in comes after and never wins.</summary>
    public ImmutableArray<MappingEntry> EffectiveEntries => MergeKeys.Flatten(this);

    /// <summary>The entry that counts for the key; <see langword="null"/> when there is none.</summary>
    public MappingEntry? Find(string key) => MergeKeys.Find(this, key);

    /// <summary>The value of the key, aliases resolved; <see langword="null"/> when there is none.</summary>
    public SyntaxNode? this[string key] => Find(key)?.Value.Resolved;

    /// <summary>The last entry of that key among those that are written here.</summary>
    internal MappingEntry? FindOwn(string key)
    {
        if (Entries.Length > MaxScanned)
        {
            _index ??= IndexOf(Entries);
            return _index.GetValueOrDefault(key);
        }

        for (int at = Entries.Length - 1; at >= 0; at--)
        {
            if (Entries[at].Name == key)
            {
                return Entries[at];
            }
        }

        return null;
    }

    /// <summary>Whether some key is written here more than once.</summary>
    internal bool RepeatsKeys => _repeatsKeys ??= Entries.Any(IsRepeated);

    /// <summary>Whether a later entry has the same key, and makes this one void.</summary>
    internal bool IsRepeated(MappingEntry entry) =>
        entry.Name is { } name && !ReferenceEquals(FindOwn(name), entry);

    /// <summary>Whether that key is written here more than once.</summary>
    internal bool Repeats(string key) =>
        RepeatsKeys && Entries.Count(entry => entry.Name == key) > 1;

    private static Dictionary<string, MappingEntry> IndexOf(ImmutableArray<MappingEntry> entries)
    {
        var index = new Dictionary<string, MappingEntry>(entries.Length, StringComparer.Ordinal);
        foreach (MappingEntry entry in entries)
        {
            if (entry.Name is { } name)
            {
                index[name] = entry;
            }
        }

        return index;
    }
}
