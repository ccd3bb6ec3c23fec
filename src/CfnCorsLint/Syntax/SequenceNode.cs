using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>A list.</summary>
public sealed class SequenceNode : SyntaxNode
{
    public SequenceNode(
        TextSpan span,
        ImmutableArray<SyntaxNode> items,
        bool isFlow,
        string? tag = null,
        string? anchor = null
    )
        : base(span, tag, anchor)
    {
        Items = items;
        IsFlow = isFlow;
        foreach (SyntaxNode item in items)
        {
            item.Parent = this;
        }
    }

    public ImmutableArray<SyntaxNode> Items { get; }

    /// <summary>Whether it is written <c>[a, b]</c>; always so in JSON.</summary>
    public bool IsFlow { get; }
}
