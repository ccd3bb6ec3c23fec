using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>One node of a YAML or JSON text: what the text says, nothing more.</summary>
public abstract class SyntaxNode
{
    private readonly NodeProperties? _properties;

    private protected SyntaxNode(TextSpan span, string? tag, string? anchor)
    {
        Span = span;
        _properties = tag is null && anchor is null ? null : new NodeProperties(tag, anchor);
    }

    /// <summary>The node with its tag, anchor, quotes or brackets; a block collection ends where its last child ends.</summary>
    public TextSpan Span { get; }

    /// <summary>The tag as written, <c>!Ref</c>; <see langword="null"/> when there is none.</summary>
    public string? Tag => _properties?.Tag;

    /// <summary>The anchor's name without <c>&amp;</c>; <see langword="null"/> when there is none.</summary>
    public string? Anchor => _properties?.Anchor;

    /// <summary>The mapping or sequence that holds the node; <see langword="null"/> for a root. The parent of a key is its mapping.</summary>
    public SyntaxNode? Parent { get; internal set; }

    /// <summary>The node itself, or what an alias stands for.</summary>
    public virtual SyntaxNode Resolved => this;
}
