using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Follows <c>Fn::If</c>, <c>AWS::NoValue</c>, includes and aliases to what stands there in one world.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html</remarks>
internal static class Branches
{
    /// <summary>How many <c>Fn::If</c> may be the direct branch of each other.</summary>
    private const int MaxDepth = 64;

    /// <summary>Longer lists are cut off: branches in each other can make them longer than the text is.</summary>
    private const int MaxItems = 10_000;

    /// <returns>
    /// <see langword="null"/> when nothing stands there in the evaluator's world; the <c>Fn::If</c> itself when its condition is not known.
    /// </returns>
    public static SyntaxNode? Settle(Evaluator evaluator, SyntaxNode? node)
    {
        SyntaxNode? at = node?.Resolved;
        for (int depth = 0; at is not null && depth < MaxDepth; depth++)
        {
            Intrinsic? call = IntrinsicReader.Read(at);
            if (call is { Name: "Ref", Text: ReferenceEvaluator.NoValue })
            {
                return null;
            }

            if (call is { Name: "Fn::Transform" } transform)
            {
                return Includes.Read(evaluator, transform.Argument) ?? at;
            }

            if (
                call
                is not { Name: "Fn::If", Parts: [ScalarNode condition, var then, var otherwise] }
            )
            {
                return at;
            }

            Truth holds = evaluator.Holds(condition.Value);
            if (holds == Truth.Unknown)
            {
                return at;
            }

            at = (holds == Truth.True ? then : otherwise).Resolved;
        }

        return at;
    }

    /// <summary>The items of a list, settled; a branch that is a list gives its items.</summary>
    public static IReadOnlyList<SyntaxNode> Flatten(Evaluator evaluator, SequenceNode list)
    {
        var items = new List<SyntaxNode>(list.Items.Length);
        var open = new Stack<(SequenceNode List, int Next)>([(list, 0)]);
        int seen = 0;
        while (open.TryPop(out (SequenceNode List, int Next) top) && seen++ < MaxItems)
        {
            if (top.Next == top.List.Items.Length)
            {
                continue;
            }

            open.Push((top.List, top.Next + 1));
            SyntaxNode item = top.List.Items[top.Next];
            if (Settle(evaluator, item) is not { } settled)
            {
                continue;
            }

            bool isBranch = !ReferenceEquals(settled, item.Resolved);
            if (
                isBranch
                && open.Count < MaxDepth
                && settled is SequenceNode branch
                && IntrinsicReader.Read(branch) is null
            )
            {
                open.Push((branch, 0));
            }
            else
            {
                items.Add(settled);
            }
        }

        return items;
    }
}
