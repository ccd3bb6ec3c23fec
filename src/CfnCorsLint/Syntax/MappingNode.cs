using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>Keys and values in the order they are written.</summary>
public sealed class MappingNode : SyntaxNode
{
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
    public IEnumerable<MappingEntry> EffectiveEntries => MergeKeys.Flatten(this);

    /// <summary>The entry that counts for the key; <see langword="null"/> when there is none.</summary>
    public MappingEntry? Find(string key) => MergeKeys.Find(this, key);

    /// <summary>The value of the key, aliases resolved; <see langword="null"/> when there is none.</summary>
    public SyntaxNode? this[string key] => Find(key)?.Value.Resolved;
}
