using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Says why a place of a text is not edited by a tool.</summary>
internal static class Refusal
{
    /// <summary>Why the value that is to be changed is left to a person.</summary>
    public const string NoScalar = "not written by a tool: the value is an expression";

    /// <summary>Why nothing is written at a key.</summary>
    public static string OfExpression(string key) =>
        $"not written by a tool: '{key}' is written as an expression";

    /// <summary>Why nothing is written at or below the node.</summary>
    /// <returns>One clause; <see langword="null"/> when it may be edited.</returns>
    public static string? Of(EditableTree tree, SyntaxNode node)
    {
        SyntaxNode? below = null;
        for (SyntaxNode? at = node; at is not null; at = at.Parent)
        {
            if (at is AliasNode alias)
            {
                return $"the alias '*{alias.Name}' stands here";
            }

            if (at.Original is not null)
            {
                return "a loop makes it, and what stands there holds for all that the loop makes";
            }

            if (tree.IsAliased(at))
            {
                return $"the anchor '&{at.Anchor}' is used elsewhere too";
            }

            if (WhyBelow(at, below, ReferenceEquals(at, node)) is { } why)
            {
                return why;
            }

            below = at;
        }

        return null;
    }

    /// <summary>Whether the node stands in a branch of <c>Fn::If</c>.</summary>
    public static bool IsConditional(SyntaxNode node)
    {
        for (SyntaxNode at = node; at.Parent is { } parent; at = parent)
        {
            if (parent.Tag == "!If" || KeyOf(at, parent)?.Name == "Fn::If")
            {
                return true;
            }
        }

        return false;
    }

    private static string? WhyBelow(SyntaxNode node, SyntaxNode? below, bool isTarget)
    {
        string? name = node.Tag switch
        {
            "!If" => "Fn::If",
            "!Transform" => "Fn::Transform",
            _ => null,
        };
        if (name is null && node is MappingNode mapping)
        {
            if (isTarget && mapping.Repeated.First is { } twice)
            {
                return $"the key '{twice}' stands here twice";
            }

            MappingEntry? entry = below is null ? null : KeyOf(below, mapping);
            if (entry is { IsExplicit: true })
            {
                return "its key is written with '?'";
            }

            if (entry?.Name is { } key && mapping.Repeated.All.Contains(key))
            {
                return $"the key '{key}' stands here twice";
            }

            name = entry?.Name switch
            {
                "Fn::If" or "Fn::Transform" => entry.Name,
                { } loop when loop.StartsWith("Fn::ForEach", StringComparison.Ordinal) =>
                    "Fn::ForEach",
                "<<" => "<<",
                _ => null,
            };
        }

        return name is null ? null : $"it stands under {name}";
    }

    private static MappingEntry? KeyOf(SyntaxNode child, SyntaxNode parent) =>
        (parent as MappingNode)?.EntryOf(child);
}
