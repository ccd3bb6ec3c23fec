using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Finds the entries and the pieces of text that a fix changes or writes beside.</summary>
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

    /// <summary>Where a text stands in a scalar as that is written, from the first to the last.</summary>
    public static ImmutableArray<TextSpan> OfText(SourceText source, ScalarNode scalar, string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        string written = source.Slice(scalar.ContentSpan);
        for (
            int at = written.IndexOf(text, StringComparison.Ordinal);
            at >= 0;
            at = written.IndexOf(text, at + text.Length, StringComparison.Ordinal)
        )
        {
            int start = scalar.ContentSpan.Start + at;
            spans.Add(new TextSpan(start, start + text.Length));
        }

        return spans.DrainToImmutable();
    }

    /// <summary>The scalar that a finding points at: the node itself, or the value behind its key.</summary>
    public static ScalarNode? ValueAt(SyntaxNode node) =>
        EntryOf(node) is { Entry: var entry } && ReferenceEquals(entry.Key, node)
            ? entry.Value as ScalarNode
            : node as ScalarNode;
}
