using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>A mapping in a YAML or JSON text, which holds keys and values in the order in which they are written.</summary>
public sealed class MappingNode : SyntaxNode
{
    /// <summary>Mappings with more entries than this are looked up by an index: some have tens of thousands.</summary>
    private const int MaxScanned = 16;

    private Dictionary<string, MappingEntry>? _index;
    private Memo? _firsts;
    private bool? _merges;
    private RepeatedNames? _repeated;
    private ImmutableArray<MappingEntry>? _effective;

    public MappingNode(
        TextSpan span,
        ImmutableArray<MappingEntry> entries,
        bool isFlow,
        string? tag = null,
        string? anchor = null,
        SyntaxNode? original = null
    )
        : base(span, tag, anchor, original)
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

    /// <summary>Whether the mapping is written <c>{a: b}</c>; always so in JSON.</summary>
    public bool IsFlow { get; }

    /// <summary>The entries that count: of repeated keys the last; what <c>&lt;&lt;</c> merges in comes after and never wins.</summary>
    public ImmutableArray<MappingEntry> EffectiveEntries =>
        Merges || RepeatsKeys ? _effective ??= MergeKeys.Flatten(this) : Entries;

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

    /// <summary>The first entry whose key is meant, as it is written; <see langword="null"/> when there is none.</summary>
    /// <param name="isMeant">It captures nothing: see <see cref="Memo"/>.</param>
    internal MappingEntry? FirstNamed(Func<string, bool> isMeant)
    {
        if (Entries.Length <= MaxScanned)
        {
            return FirstOf(this, isMeant);
        }

        _firsts ??= new Memo();
        return _firsts
            .Of(
                this,
                (mapping, isMeant) =>
                    FirstOf(mapping, isMeant) is { } first ? ImmutableArray.Create(first) : [],
                isMeant
            )
            .FirstOrDefault();
    }

    private static MappingEntry? FirstOf(MappingNode mapping, Func<string, bool> isMeant)
    {
        foreach (MappingEntry entry in mapping.Entries)
        {
            if (entry.Name is { } name && isMeant(name))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Whether a merge key brings in entries of others.</summary>
    internal bool Merges => _merges ??= Entries.Any(MergeKeys.IsMerge);

    /// <summary>Whether some key is written here more than once.</summary>
    internal bool RepeatsKeys => !Repeated.All.IsEmpty;

    /// <summary>The keys that are written here more than once.</summary>
    internal RepeatedNames Repeated => _repeated ??= RepeatedNames.Of(this);

    /// <summary>Whether a later entry has the same key, and makes this one void.</summary>
    internal bool IsRepeated(MappingEntry entry) =>
        entry.Name is { } name && !ReferenceEquals(FindOwn(name), entry);

    /// <summary>The entry whose key or value the node is; <see langword="null"/> when it is neither.</summary>
    internal MappingEntry? EntryOf(SyntaxNode child) =>
        IndexOf(child) is >= 0 and var at ? Entries[at] : null;

    /// <summary>The index of the entry whose key or value the node is; negative when there is none.</summary>
    internal int IndexOf(SyntaxNode child)
    {
        if (!ReferenceEquals(child.Parent, this))
        {
            return -1;
        }

        // Entries stand in the order of the text.
        int low = 0;
        for (int high = Entries.Length - 1; low < high; )
        {
            int middle = low + ((high - low + 1) / 2);
            bool isAfter = Entries[middle].Key.Span.Start > child.Span.Start;
            (low, high) = isAfter ? (low, middle - 1) : (middle, high);
        }

        if (low < Entries.Length && !Holds(Entries[low], child))
        {
            // Two that begin at one place.
            low = 0;
            while (low < Entries.Length && !Holds(Entries[low], child))
            {
                low++;
            }
        }

        return low < Entries.Length ? low : -1;
    }

    private static bool Holds(MappingEntry entry, SyntaxNode child) =>
        ReferenceEquals(entry.Key, child) || ReferenceEquals(entry.Value, child);

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
