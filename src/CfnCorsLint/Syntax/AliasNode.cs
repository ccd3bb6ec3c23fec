using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>A YAML alias, <c>*name</c>, which stands for the node that has the anchor <c>&amp;name</c>.</summary>
public sealed class AliasNode : SyntaxNode
{
    public AliasNode(TextSpan span, string name, SyntaxNode target)
        : base(span, null, null)
    {
        Name = name;
        Target = target;
    }

    public string Name { get; }

    /// <summary>The anchored node, never an alias itself.</summary>
    public SyntaxNode Target { get; }

    public override SyntaxNode Resolved => Target;
}
