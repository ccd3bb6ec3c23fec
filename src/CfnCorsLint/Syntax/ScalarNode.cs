using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>A single value or key.</summary>
public sealed class ScalarNode : SyntaxNode
{
    public ScalarNode(
        TextSpan span,
        TextSpan contentSpan,
        string value,
        ScalarStyle style,
        string? tag = null,
        string? anchor = null
    )
        : base(span, tag, anchor)
    {
        ContentSpan = contentSpan;
        Value = value;
        Style = style;
    }

    /// <summary>The value as the parser hands it over: without quotes, escapes resolved.</summary>
    public string Value { get; }

    public ScalarStyle Style { get; }

    /// <summary>The text with its quotes or block header, without tag and anchor. Empty for an empty value.</summary>
    public TextSpan ContentSpan { get; }

    public bool IsPlain => Style == ScalarStyle.Plain;
}
