using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>A node that has no nodes below it: a single value, or a key.</summary>
public sealed class ScalarNode : SyntaxNode
{
    private readonly int _contentStart;

    /// <param name="contentStart">Behind tag and anchor. The content ends with the span.</param>
    public ScalarNode(
        TextSpan span,
        int contentStart,
        string value,
        ScalarStyle style,
        string? tag = null,
        string? anchor = null,
        SyntaxNode? original = null
    )
        : base(span, tag, anchor, original)
    {
        _contentStart = contentStart;
        Value = value;
        Style = style;
    }

    /// <summary>The value as the parser hands it over: without quotes, escapes resolved.</summary>
    public string Value { get; }

    public ScalarStyle Style { get; }

    /// <summary>The text with its quotes or block header, without tag and anchor. Empty for an empty value.</summary>
    public TextSpan ContentSpan => new(_contentStart, Span.End);

    public bool IsPlain => Style == ScalarStyle.Plain;
}
