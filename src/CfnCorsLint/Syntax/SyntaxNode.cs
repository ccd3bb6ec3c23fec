using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>A node of the tree of a YAML or JSON text: it holds what the text says, and where, and nothing more.</summary>
public abstract class SyntaxNode
{
    private readonly NodeProperties? _properties;

    private protected SyntaxNode(
        TextSpan span,
        string? tag,
        string? anchor,
        SyntaxNode? original = null
    )
    {
        Span = span;
        _properties =
            tag is null && anchor is null && original is null
                ? null
                : new NodeProperties(tag, anchor, original?.Original ?? original);
    }

    /// <summary>The node with its tag, anchor, quotes or brackets; a block collection ends where its last child ends.</summary>
    public TextSpan Span { get; }

    /// <summary>The tag as written, <c>!Ref</c>; <see langword="null"/> when there is none.</summary>
    public string? Tag => _properties?.Tag;

    /// <summary>The anchor's name without <c>&amp;</c>; <see langword="null"/> when there is none.</summary>
    public string? Anchor => _properties?.Anchor;

    /// <summary>The mapping or sequence that holds the node; <see langword="null"/> for a root. The parent of a key is its mapping.</summary>
    public SyntaxNode? Parent { get; internal set; }

    /// <summary>The node that stands in the text, of a copy that a loop makes of it; <see langword="null"/> for a node that stands there itself.</summary>
    public SyntaxNode? Original => _properties?.Original;

    /// <summary>The node itself, or what an alias stands for.</summary>
    public virtual SyntaxNode Resolved => this;
}
