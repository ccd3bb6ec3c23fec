using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>A list in a YAML or JSON text, which holds items in their order.</summary>
public sealed class SequenceNode : SyntaxNode
{
    public SequenceNode(
        TextSpan span,
        ImmutableArray<SyntaxNode> items,
        bool isFlow,
        string? tag = null,
        string? anchor = null,
        SyntaxNode? original = null
    )
        : base(span, tag, anchor, original)
    {
        Items = items;
        IsFlow = isFlow;
        foreach (SyntaxNode item in items)
        {
            item.Parent = this;
        }
    }

    public ImmutableArray<SyntaxNode> Items { get; }

    /// <summary>Whether the list is written <c>[a, b]</c>; always so in JSON.</summary>
    public bool IsFlow { get; }

    /// <summary>The place of an item among the others; negative when it is none.</summary>
    internal int IndexOf(SyntaxNode item)
    {
        int low = 0;
        for (int high = Items.Length - 1; low < high; )
        {
            int middle = low + ((high - low + 1) / 2);
            bool isAfter = Items[middle].Span.Start > item.Span.Start;
            (low, high) = isAfter ? (low, middle - 1) : (middle, high);
        }

        return low < Items.Length && ReferenceEquals(Items[low], item) ? low : Items.IndexOf(item);
    }
}
