using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Finds the entries that something belongs to.</summary>
internal static class Places
{
    /// <summary>The entry of the last of these resources in the text; <see langword="null"/> when none of them is in the mapping.</summary>
    public static MappingEntry? LastOf(MappingNode resources, IEnumerable<Resource?> siblings)
    {
        int last = siblings
            .OfType<Resource>()
            .Select(each => resources.IndexOf(each.Key))
            .DefaultIfEmpty(-1)
            .Max();
        return last < 0 ? null : resources.Entries[last];
    }

    /// <summary>The root of the text that the node stands in.</summary>
    public static SyntaxNode RootOf(SyntaxNode node)
    {
        SyntaxNode root = node;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    /// <summary>The entry whose key or value the node is; <see langword="null"/> when there is none.</summary>
    public static (MappingNode Mapping, MappingEntry Entry)? EntryOf(SyntaxNode node) =>
        node.Parent is MappingNode mapping && mapping.EntryOf(node) is { } entry
            ? (mapping, entry)
            : null;

    /// <summary>The scalar that a finding points at: the node itself, or the value behind its key.</summary>
    public static ScalarNode? ValueAt(SyntaxNode node) =>
        EntryOf(node) is { Entry: var entry } && ReferenceEquals(entry.Key, node)
            ? entry.Value as ScalarNode
            : node as ScalarNode;
}
