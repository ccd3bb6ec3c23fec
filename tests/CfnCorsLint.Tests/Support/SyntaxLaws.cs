using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>What holds for every tree, of whatever text.</summary>
internal static class SyntaxLaws
{
    /// <summary>Fails unless spans lie in their parents and apart from their siblings, and parents are right.</summary>
    public static void Check(SyntaxTree tree)
    {
        var whole = new TextSpan(0, tree.Source.Content.Length);
        Assert.All(tree.Errors, error => Assert.True(whole.Contains(error.Span)));
        CheckInOrder([.. tree.Comments.Select(comment => comment.Span)], whole);
        if (tree.Root is { } root)
        {
            Assert.Null(root.Parent);
            CheckInOrder([root.Span], whole);
            CheckBelow(root);
        }
    }

    public static ImmutableArray<SyntaxNode> Children(SyntaxNode node) =>
        node switch
        {
            MappingNode mapping =>
            [
                .. mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
            ],
            SequenceNode sequence => sequence.Items,
            _ => [],
        };

    public static IEnumerable<SyntaxNode> All(SyntaxNode root) =>
        Children(root).SelectMany(All).Prepend(root);

    private static void CheckBelow(SyntaxNode node)
    {
        ImmutableArray<SyntaxNode> children = Children(node);
        CheckInOrder([.. children.Select(child => child.Span)], node.Span);
        foreach (SyntaxNode child in children)
        {
            Assert.Same(node, child.Parent);
            CheckBelow(child);
        }

        if (node is ScalarNode scalar)
        {
            Assert.True(scalar.Span.Contains(scalar.ContentSpan));
        }
    }

    private static void CheckInOrder(ImmutableArray<TextSpan> spans, TextSpan outer)
    {
        int at = outer.Start;
        foreach (TextSpan span in spans)
        {
            Assert.True(span.Start >= at, $"{span} overlaps what ends at {at}");
            Assert.True(outer.Contains(span), $"{span} is not in {outer}");
            at = span.End;
        }
    }
}
