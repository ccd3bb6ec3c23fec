namespace CfnCorsLint.Syntax;

/// <summary>Finds scalars that YamlDotNet takes and PyYAML, by which SAM and cfn-lint read, refuses.</summary>
/// <remarks>Source: https://yaml.org/spec/1.1/#id862121 and https://github.com/yaml/pyyaml/blob/main/lib/yaml/scanner.py (<c>stale_possible_simple_keys</c>)</remarks>
internal static class RefusedScalars
{
    private const int LongestKey = 1024;

    /// <param name="isKey">Whether it is a key without <c>?</c> before it.</param>
    /// <param name="isInBrackets">Whether it stands between brackets.</param>
    public static SyntaxError? ErrorOf(
        string text,
        ScalarNode scalar,
        bool isKey,
        bool isInBrackets
    ) =>
        isInBrackets && IsBlock(scalar)
            ? new SyntaxError(
                SyntaxErrors.Place(text, scalar.ContentSpan.Start),
                "A text after '|' or '>' cannot stand between brackets; put it in quotes."
            )
        : isKey && scalar.Span.Length > LongestKey
            ? new SyntaxError(
                SyntaxErrors.Place(text, scalar.Span.Start),
                "This key is longer than 1024 characters; write '? ' before it."
            )
        : isKey && text.AsSpan(scalar.Span.Start, scalar.Span.Length).ContainsAny('\r', '\n')
            ? new SyntaxError(
                SyntaxErrors.Place(text, scalar.Span.Start),
                "This key stands on several lines; a ',' may be missing before the last."
            )
        : isInBrackets && HasRest(text, scalar)
            ? new SyntaxError(
                SyntaxErrors.Place(text, scalar.Span.End),
                "A ',' is missing before this, or a quote before it belongs to the text and has to be doubled."
            )
        : null;

    /// <summary>Whether something follows the closing quote that ends no value.</summary>
    private static bool HasRest(string text, ScalarNode scalar) =>
        scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted
        && scalar.Span.End < text.Length
        && !" \t\r\n,]}:#\u0085\u2028\u2029".Contains(
            text[scalar.Span.End],
            StringComparison.Ordinal
        );

    /// <summary>Between brackets the library takes the mark of a block for the first letter of a text.</summary>
    private static bool IsBlock(ScalarNode scalar) =>
        scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded
        || scalar is { Style: ScalarStyle.Plain, Value: ['|' or '>', ..] };
}
