using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>The part of a SAM template's <c>Globals</c> that lies behind a mapping or list of a resource, and adds to it.</summary>
/// <param name="Node">A mapping or list that is no expression, like the one it lies behind.</param>
/// <param name="Ignored">Keys of a mapping that do not come through.</param>
internal sealed record GlobalLayer(SyntaxNode Node, ImmutableHashSet<string> Ignored)
{
    /// <summary>What lies behind a value of the resource; <see langword="null"/> where the value hides it.</summary>
    /// <remarks>
    /// Mappings are merged and lists joined; of everything else, expressions included, the resource's own wins. Source:
    /// https://github.com/aws/serverless-application-model/blob/develop/samtranslator/plugins/globals/globals.py
    /// </remarks>
    public static GlobalLayer? Behind(
        SyntaxNode own,
        SyntaxNode? shared,
        ImmutableHashSet<string>? ignored = null
    )
    {
        SyntaxNode? global = shared?.Resolved;
        bool isMerged = (own.Resolved, global) switch
        {
            (MappingNode, MappingNode) or (SequenceNode, SequenceNode) => true,
            _ => false,
        };
        return
            isMerged
            && global is not null
            && IntrinsicReader.Read(own) is null
            && IntrinsicReader.Read(global) is null
            ? new GlobalLayer(global, ignored ?? [])
            : null;
    }

    /// <summary>The entries that come through to the resource; none where the layer is a list.</summary>
    public IEnumerable<MappingEntry> Entries =>
        Node is MappingNode mapping
            ? mapping.EffectiveEntries.Where(entry => !Ignored.Contains(entry.Name ?? ""))
            : [];

    /// <summary>The entry that comes through for a key; <see langword="null"/> when there is none.</summary>
    public MappingEntry? Find(string key) =>
        Node is MappingNode mapping && !Ignored.Contains(key) ? mapping.Find(key) : null;
}
