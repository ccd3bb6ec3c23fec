using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Shows that no literal takes the place of an expression of the author's, such as a reference to a parameter.</summary>
internal static class KeptExpressions
{
    /// <returns>Which would be lost, in a clause; <see langword="null"/> when none would.</returns>
    public static string? WhatIsLost(CheckResult before, CheckResult after, FixSelection selection)
    {
        HashSet<string>? now = null;
        foreach (SyntaxTree tree in before.Trees)
        {
            foreach (string path in selection.ChangedPathsOf(tree.Source))
            {
                SyntaxNode? changed = tree.Root is { } root ? SyntaxPath.Find(root, path) : null;
                bool isReplaced =
                    changed is not null
                    && TextProof.TreeIn(after, tree.Source.Path)?.Root is { } newRoot
                    && SyntaxPath.Find(newRoot, path) is not null;
                foreach (string expression in isReplaced && changed is not null ? In(changed) : [])
                {
                    now ??=
                    [
                        .. after.Trees.SelectMany(each => each.Root is { } top ? In(top) : []),
                    ];
                    if (!now.Contains(expression))
                    {
                        return $"the author's {expression} would be lost";
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The names of the outermost expressions in and below a node.</summary>
    private static IEnumerable<string> In(SyntaxNode top)
    {
        var rest = new Stack<SyntaxNode>([top]);
        while (rest.TryPop(out SyntaxNode? node))
        {
            if (IntrinsicReader.Read(node) is not null)
            {
                yield return ExpressionName.Of(node);
                continue;
            }

            foreach (SyntaxNode child in ChildrenOf(node))
            {
                rest.Push(child);
            }
        }
    }

    private static IEnumerable<SyntaxNode> ChildrenOf(SyntaxNode node) =>
        node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
            SequenceNode list => list.Items,
            _ => [],
        };
}
