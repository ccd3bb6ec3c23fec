using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>A key of a mapping with the value that belongs to it.</summary>
/// <param name="Key">A scalar but in YAML oddities, where it is whatever stands there.</param>
/// <param name="IsExplicit">Whether the key is written after <c>?</c>.</param>
public sealed record MappingEntry(SyntaxNode Key, SyntaxNode Value, bool IsExplicit = false)
{
    /// <summary>The key's text; <see langword="null"/> where the key is no scalar.</summary>
    public string? Name => (Key as ScalarNode)?.Value;

    /// <summary>The span from the key's start to the value's end.</summary>
    public TextSpan Span => new(Key.Span.Start, Math.Max(Key.Span.End, Value.Span.End));
}
