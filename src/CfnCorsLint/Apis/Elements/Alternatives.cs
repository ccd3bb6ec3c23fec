using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Lists what an expression may become in some world: the branches of an <c>Fn::If</c>, else the expression itself.</summary>
internal static class Alternatives
{
    /// <summary>The most branches that are looked at: aliases can make them endless.</summary>
    private const int Max = 1000;

    public static IEnumerable<SyntaxNode> Of(SyntaxNode? node)
    {
        var open = new Stack<SyntaxNode>();
        if (node is not null)
        {
            open.Push(node);
        }

        for (int seen = 0; seen < Max && open.TryPop(out SyntaxNode? next); seen++)
        {
            if (
                IntrinsicReader.Read(next) is
                { Name: "Fn::If", Parts: [_, var then, var otherwise] }
            )
            {
                open.Push(otherwise);
                open.Push(then);
            }
            else
            {
                yield return next.Resolved;
            }
        }
    }
}
