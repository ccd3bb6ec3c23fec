using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Copies an expression from a text, so that it can be written elsewhere in the style of that place.</summary>
internal static class FragmentCopy
{
    public static Fragment Of(SyntaxNode node, SyntaxTree tree)
    {
        SyntaxNode target = node.Resolved;
        Fragment copy = target switch
        {
            MappingNode mapping => new Fragment.Map([
                .. mapping
                    .EffectiveEntries.Where(entry => entry.Name is not null)
                    .Select(entry => new FragmentEntry(entry.Name ?? "", Of(entry.Value, tree))),
            ]),
            SequenceNode sequence => new Fragment.List([
                .. sequence.Items.Select(item => Of(item, tree)),
            ]),
            ScalarNode scalar => new Fragment.Scalar(scalar.Value, ScalarTyping.KindOf(scalar)),
            _ => Fragment.Text(""),
        };
        return copy with { Tag = target.Tag, Written = AsWritten(target, tree) };
    }

    /// <summary>Whether two expressions say the same, however they are written.</summary>
    public static bool AreSame(Fragment left, Fragment right) =>
        left.Tag == right.Tag
        && (left, right) switch
        {
            (Fragment.Scalar a, Fragment.Scalar b) => a.Value == b.Value
                && (a.Kind == ScalarKind.Text) == (b.Kind == ScalarKind.Text),
            (Fragment.List a, Fragment.List b) => a.Items.Length == b.Items.Length
                && a.Items.Zip(b.Items).All(pair => AreSame(pair.First, pair.Second)),
            (Fragment.Map a, Fragment.Map b) => a.Entries.Length == b.Entries.Length
                && a.Entries.Zip(b.Entries)
                    .All(pair =>
                        pair.First.Key == pair.Second.Key
                        && AreSame(pair.First.Value, pair.Second.Value)
                    ),
            _ => false,
        };

    private static string? AsWritten(SyntaxNode node, SyntaxTree tree)
    {
        // What stands in another file is written in the style of this one.
        if (
            !ReferenceEquals(RootOf(node), tree.Root)
            || tree.Language == SyntaxLanguage.Json
            || node is ScalarNode { Value: "", IsPlain: true }
        )
        {
            return null;
        }

        string text = tree.Source.Slice(node.Span);
        bool isOneLine = text.AsSpan().IndexOfAny('\r', '\n') < 0;
        return isOneLine && IsFreeOfReferences(node) && (node is ScalarNode || IsFlow(node))
            ? text
            : null;
    }

    private static SyntaxNode RootOf(SyntaxNode node)
    {
        SyntaxNode root = node;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    private static bool IsFlow(SyntaxNode node) =>
        node is MappingNode { IsFlow: true } or SequenceNode { IsFlow: true };

    /// <summary>Whether the expression has no anchors and aliases, which must not be written twice.</summary>
    private static bool IsFreeOfReferences(SyntaxNode node) =>
        node is { Anchor: null } and not AliasNode
        && node switch
        {
            MappingNode mapping => mapping.Entries.All(entry =>
                IsFreeOfReferences(entry.Key) && IsFreeOfReferences(entry.Value)
            ),
            SequenceNode sequence => sequence.Items.All(IsFreeOfReferences),
            _ => true,
        };
}
