using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>Reads <c>Metadata: {cfncors: {ignore: [{rule: CORS101, reason: …}]}}</c> of a template and of its resources.</summary>
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
