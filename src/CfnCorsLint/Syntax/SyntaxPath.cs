using System.Globalization;

namespace CfnCorsLint.Syntax;

/// <summary>Names nodes by the paths that lead to them, as JSON pointers: <c>/Resources/Api/Properties</c>, <c>""</c> for the root.</summary>
/// <remarks>Source: https://www.rfc-editor.org/rfc/rfc6901</remarks>
public static class SyntaxPath
{
    /// <summary>The path to the node; to an entry's value, if the node is its key.</summary>
    /// <remarks>Of entries that repeat a key all have the same path. A key that is no scalar gives an empty step.</remarks>
    public static string Of(SyntaxNode node)
    {
        var steps = new Stack<string>();
        for (SyntaxNode at = node.Original ?? node; at.Parent is { } parent; at = parent)
        {
            steps.Push(StepTo(at, parent));
        }

        return string.Concat(steps);
    }

    /// <summary>The path of a child: of a key, or of an index from 0.</summary>
    public static string Append(string path, string key) => $"{path}/{Escape(key)}";

    /// <summary>The node that the path leads to, aliases resolved and merge keys followed; <see langword="null"/> when there is none.</summary>
    public static SyntaxNode? Find(SyntaxNode root, string path)
    {
        SyntaxNode? at = root.Resolved;
        if (path.Length == 0)
        {
            return at;
        }

        string[] steps = path.Split('/');
        if (steps[0].Length > 0)
        {
            return null;
        }

        for (int step = 1; step < steps.Length && at is not null; step++)
        {
            at = Child(at, Unescape(steps[step]));
        }

        return at;
    }

    private static string StepTo(SyntaxNode node, SyntaxNode parent) =>
        parent switch
        {
            MappingNode mapping => Append("", mapping.EntryOf(node)?.Name ?? ""),
            SequenceNode sequence => Append("", Index(sequence.IndexOf(node))),
            _ => "",
        };

    private static SyntaxNode? Child(SyntaxNode node, string step) =>
        node switch
        {
            MappingNode mapping => mapping[step],
            SequenceNode { Items: var items }
                when int.TryParse(
                    step,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int index
                )
                    && index < items.Length
                    && step == Index(index) => items[index].Resolved,
            _ => null,
        };

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal)
            .Replace("/", "~1", StringComparison.Ordinal);

    private static string Unescape(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal)
            .Replace("~0", "~", StringComparison.Ordinal);
}
