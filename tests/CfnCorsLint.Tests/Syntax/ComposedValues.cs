using System.Text;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>Writes the values of a tree as <c>pyyaml.py</c> writes those that PyYAML composes: one node a line.</summary>
internal static class ComposedValues
{
    /// <returns><see langword="null"/> for a text that is refused.</returns>
    public static string? Of(SyntaxTree tree)
    {
        if (!tree.Errors.IsEmpty || tree.DocumentCount > 1)
        {
            return null;
        }

        var lines = new List<string>();
        var numbers = new Dictionary<SyntaxNode, int>(ReferenceEqualityComparer.Instance);
        var rest = new Stack<object>(tree.Root is { } root ? [root] : []);
        while (rest.TryPop(out object? next))
        {
            if (next is not SyntaxNode written)
            {
                lines.Add((string)next);
                continue;
            }

            SyntaxNode node = written.Resolved;
            if (!numbers.TryAdd(node, numbers.Count))
            {
                lines.Add($"*{numbers[node]}");
                continue;
            }

            lines.Add(TagOf(node) + Head(node));
            Push(node, rest);
        }

        return string.Join('\n', lines);
    }

    private static string TagOf(SyntaxNode node) =>
        node.Tag is ['!', not ('!' or '<'), ..] ? node.Tag : "";

    private static string Head(SyntaxNode node) =>
        node switch
        {
            ScalarNode scalar => Quoted(scalar.Value),
            SequenceNode => "[",
            _ => "{",
        };

    private static void Push(SyntaxNode node, Stack<object> rest)
    {
        switch (node)
        {
            case SequenceNode list:
                rest.Push("]");
                foreach (SyntaxNode item in list.Items.Reverse())
                {
                    rest.Push(item);
                }

                break;
            case MappingNode mapping:
                rest.Push("}");
                foreach (MappingEntry entry in mapping.Entries.Reverse())
                {
                    rest.Push(entry.Value);
                    rest.Push(entry.Key);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>As Python's json does: all that is not ASCII escaped.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
        {
            quoted.Append(
                letter switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    '\f' => "\\f",
                    '\b' => "\\b",
                    >= ' ' and <= '~' => letter.ToString(),
                    _ => $"\\u{(int)letter:x4}",
                }
            );
        }

        return quoted.Append('"').ToString();
    }
}
