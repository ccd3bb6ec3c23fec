using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings.Suppressions;

/// <summary>Reads <c>Metadata: {cfncors: {ignore: [{rule: CORS101, reason: …}]}}</c> of a template and of its resources, and <c>x-cfncors-ignore</c> of a spec, also of one in a template, its paths and operations.</summary>
internal static class SuppressionMetadata
{
    private static readonly ImmutableArray<string> s_keys = ["ignore", "cors"];

    public static void Read(SyntaxTree tree, SuppressionCollector found)
    {
        if (tree.Root?.Resolved is not MappingNode root)
        {
            return;
        }

        ReadOwn(root, null, found);
        if (root["Resources"] is MappingNode resources)
        {
            foreach (MappingEntry entry in resources.Entries)
            {
                if (entry.Value.Resolved is MappingNode body)
                {
                    ReadOwn(body, entry.Span, found);
                    ReadDefinition(body, found);
                }
            }
        }

        ReadSpec(root, null, found);
    }

    /// <summary>A definition that stands in the template itself.</summary>
    private static void ReadDefinition(MappingNode resource, SuppressionCollector found)
    {
        if (resource["Properties"] is not MappingNode properties)
        {
            return;
        }

        foreach (MappingEntry entry in properties.Entries)
        {
            if (entry is { Name: "Body" or "DefinitionBody", Value: MappingNode spec })
            {
                ReadSpec(spec, entry.Span, found);
            }
        }
    }

    private static void ReadSpec(MappingNode spec, TextSpan? scope, SuppressionCollector found)
    {
        ReadExtension(spec, scope, found);
        if (spec["paths"] is MappingNode paths)
        {
            ReadBelow(paths, 2, found);
        }
    }

    /// <summary>Reads the suppressions of path items, and of the operations below them.</summary>
    private static void ReadBelow(MappingNode owner, int depth, SuppressionCollector found)
    {
        foreach (MappingEntry entry in owner.Entries)
        {
            if (entry.Value is MappingNode body)
            {
                ReadExtension(body, entry.Span, found);
                if (depth > 1)
                {
                    ReadBelow(body, depth - 1, found);
                }
            }
        }
    }

    private static void ReadExtension(
        MappingNode owner,
        TextSpan? scope,
        SuppressionCollector found
    )
    {
        if (owner["x-cfncors-ignore"] is { } ignore)
        {
            ReadItems(ignore, scope, found);
        }
    }

    private static void ReadOwn(MappingNode owner, TextSpan? scope, SuppressionCollector found)
    {
        if (owner["Metadata"] is not MappingNode metadata || metadata["cfncors"] is not { } ours)
        {
            return;
        }

        foreach (MappingEntry entry in (ours.Resolved as MappingNode)?.Entries ?? [])
        {
            if (entry.Name == "ignore")
            {
                ReadItems(entry.Value, scope, found);
            }
            else if (entry.Name is { } name && !s_keys.Contains(name))
            {
                string near = Spelling.Hint(name, s_keys);
                found.Report(
                    entry.Key.Span,
                    $"'cfncors' in Metadata has no key '{name}', so it says nothing{near}"
                );
            }
        }
    }

    private static void ReadItems(SyntaxNode ignore, TextSpan? scope, SuppressionCollector found)
    {
        foreach (SyntaxNode item in Items(ignore))
        {
            MappingNode? mapping = item as MappingNode;
            SyntaxNode? rule = mapping is null ? item : mapping["rule"];
            found.Add(
                item.Span,
                rule is null ? [] : Items(rule).OfType<ScalarNode>().Select(id => id.Value),
                (mapping?["reason"] as ScalarNode)?.Value ?? "",
                scope,
                item
            );
        }
    }

    private static IEnumerable<SyntaxNode> Items(SyntaxNode node) =>
        node.Resolved is SequenceNode list
            ? list.Items.Select(item => item.Resolved)
            : [node.Resolved];
}
