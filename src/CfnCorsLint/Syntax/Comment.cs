using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>A comment of YAML, or one of JSON as some tools allow it.</summary>
/// <param name="Span">From its <c>#</c>, <c>//</c> or <c>/*</c> to its end, without the line break.</param>
/// <param name="Text">Without the mark and the blanks around.</param>
/// <param name="IsWholeLine">Whether nothing but blanks stands before it on its line.</param>
public sealed record Comment(TextSpan Span, string Text, bool IsWholeLine);
