using CfnCorsLint.Syntax;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>Draws a node of a tree: rather one that the model of APIs reads than another.</summary>
internal static class NodePicker
{
    /// <summary>How much rather.</summary>
    private const int Weight = 12;

    private static readonly string[] s_read =
    [
        "Cors",
        "Allow",
        "Auth",
        "Header",
        "Response",
        "Integration",
        "Method",
        "Path",
        "Route",
        "Origin",
        "Event",
        "RestApi",
        "HttpApi",
        "Globals",
        "DependsOn",
        "Condition",
        "Definition",
        "Body",
        "Parameters",
        "Template",
        "Status",
        "Default",
        "security",
        "x-amazon",
        "$ref",
        "Mappings",
    ];

    /// <summary>A value somewhere in the tree, never a key.</summary>
    public static SyntaxNode Value(SyntaxNode root, Random random)
    {
        var nodes = new List<(SyntaxNode Node, bool IsRead)>();
        var open = new Stack<(SyntaxNode Node, bool IsRead)>();
        open.Push((root, false));
        while (open.TryPop(out (SyntaxNode Node, bool IsRead) next))
        {
            nodes.Add(next);
            if (next.Node is MappingNode mapping)
            {
                foreach (MappingEntry entry in mapping.Entries)
                {
                    open.Push((entry.Value, next.IsRead || IsRead(entry.Name)));
                }
            }
            else if (next.Node is SequenceNode list)
            {
                foreach (SyntaxNode item in list.Items)
                {
                    open.Push((item, next.IsRead));
                }
            }
        }

        int total = nodes.Sum(node => node.IsRead ? Weight : 1);
        int drawn = random.Next(total);
        return nodes.First(node => (drawn -= node.IsRead ? Weight : 1) < 0).Node;
    }

    /// <summary>An entry of a mapping; <see langword="null"/> when the tree has none.</summary>
    public static (MappingNode Mapping, MappingEntry Entry)? Entry(SyntaxNode root, Random random)
    {
        SyntaxNode? node = Value(root, random);
        while (node is not null and not MappingNode { Entries.Length: > 0 })
        {
            node = node.Parent;
        }

        return node is MappingNode mapping
            ? (mapping, mapping.Entries[random.Next(mapping.Entries.Length)])
            : null;
    }

    private static bool IsRead(string? key) =>
        key is not null
        && s_read.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase));
}
