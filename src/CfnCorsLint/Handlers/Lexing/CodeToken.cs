using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Lexing;

/// <summary>One word of source code: a name, a number, a symbol, or a text that stands in quotes.</summary>
/// <param name="Value">The word; of a text what stands between its quotes.</param>
/// <param name="Column">Of its first character in its line, from 0; a tab counts as one.</param>
/// <param name="IsFirst">Whether it begins a line that does not go on from the one before.</param>
internal readonly record struct CodeToken(
    CodeTokenKind Kind,
    string Value,
    TextSpan Span,
    int Column,
    bool IsFirst
)
{
    /// <summary>Whether expressions stand in the text, so that <see cref="Value"/> is only a part of it.</summary>
    public bool HasHoles { get; init; }

    public bool IsSymbol(string value) => Kind == CodeTokenKind.Symbol && Value == value;

    public bool IsName(string value) => Kind == CodeTokenKind.Name && Value == value;
}
