using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>Reads <c>Metadata: {cfncors: {ignore: [{rule: CORS101, reason: …}]}}</c> of a template and of its resources, and <c>x-cfncors-ignore</c> of a spec, its paths and operations.</summary>
internal static class SuppressionMetadata
{
    public static void Read(
        SyntaxTree tree,
        List<Suppression> all,
        List<MalformedSuppression> malformed
    )
    {
        if (tree.Root?.Resolved is not MappingNode root)
        {
            return;
        }

        ReadOwn(root, null, all, malformed);
        if (root["Resources"] is MappingNode resources)
        {
            foreach (MappingEntry entry in resources.Entries)
            {
                if (entry.Value.Resolved is MappingNode body)
                {
                    ReadOwn(body, entry.Span, all, malformed);
                }
            }
        }

        ReadExtension(root, null, all, malformed);
        if (root["paths"] is MappingNode paths)
        {
            ReadBelow(paths, 2, all, malformed);
        }
    }

    /// <summary>Path items, and the operations below them.</summary>
    private static void ReadBelow(
        MappingNode owner,
        int depth,
        List<Suppression> all,
        List<MalformedSuppression> malformed
    )
    {
        foreach (MappingEntry entry in owner.Entries)
        {
            if (entry.Value is MappingNode body)
            {
                ReadExtension(body, entry.Span, all, malformed);
                if (depth > 1)
                {
                    ReadBelow(body, depth - 1, all, malformed);
                }
            }
        }
    }

    private static void ReadExtension(
        MappingNode owner,
        TextSpan? scope,
        List<Suppression> all,
        List<MalformedSuppression> malformed
    )
    {
        if (owner["x-cfncors-ignore"] is { } ignore)
        {
            ReadItems(ignore, scope, all, malformed);
        }
    }

    private static void ReadOwn(
        MappingNode owner,
        TextSpan? scope,
        List<Suppression> all,
        List<MalformedSuppression> malformed
    )
    {
        if (
            owner["Metadata"] is not MappingNode metadata
            || metadata["cfncors"] is not MappingNode own
            || own["ignore"] is not { } ignore
        )
        {
            return;
        }

        ReadItems(ignore, scope, all, malformed);
    }

    private static void ReadItems(
        SyntaxNode ignore,
        TextSpan? scope,
        List<Suppression> all,
        List<MalformedSuppression> malformed
    )
    {
        foreach (SyntaxNode item in Items(ignore))
        {
            MappingNode? mapping = item as MappingNode;
            SyntaxNode? rule = mapping is null ? item : mapping["rule"];
            RuleIds.Add(
                item.Span,
                rule is null ? [] : Items(rule).OfType<ScalarNode>().Select(id => id.Value),
                (mapping?["reason"] as ScalarNode)?.Value ?? "",
                scope,
                all,
                malformed
            );
        }
    }

    private static IEnumerable<SyntaxNode> Items(SyntaxNode node) =>
        node is SequenceNode list ? list.Items.Select(item => item.Resolved) : [node];
}
