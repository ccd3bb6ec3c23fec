using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Lexing;

/// <summary>The text of a file of source code, cut into words: its comments are set apart and its brackets are paired.</summary>
/// <param name="Partners">For each word the index of the bracket that it opens or is opened by; -1 for other words and where brackets do not match.</param>
/// <param name="IsWhole">Whether all brackets and texts are closed: else nothing certain can be said of the code.</param>
internal sealed record CodeText(
    SourceText Source,
    CodeLanguage Language,
    ImmutableArray<CodeToken> Tokens,
    ImmutableArray<int> Partners,
    ImmutableArray<Comment> Comments,
    bool IsWhole
)
{
    public static CodeText Of(SourceText source, CodeLanguage language) =>
        source.Once(static (source, language) => new CodeLexer(source, language).Read(), language);

    public int Count => Tokens.Length;

    public CodeToken this[int at] => Tokens[at];

    /// <summary>Whether the word there is that symbol or name; false outside of the code.</summary>
    public bool Is(int at, string value) =>
        at >= 0
        && at < Tokens.Length
        && Tokens[at].Kind is CodeTokenKind.Symbol or CodeTokenKind.Name
        && Tokens[at].Value == value;

    public bool IsName(int at) =>
        at >= 0 && at < Tokens.Length && Tokens[at].Kind == CodeTokenKind.Name;

    /// <summary>The index behind the word, or behind the bracket that closes the one which the word opens.</summary>
    public int After(int at) => Partners[at] > at ? Partners[at] + 1 : at + 1;

    /// <summary>What stands from one word to before another.</summary>
    public TextSpan SpanOf(int start, int end)
    {
        int last = Math.Min(end, Tokens.Length) - 1;
        return start <= last
            ? new TextSpan(Tokens[start].Span.Start, Tokens[last].Span.End)
            : TextSpan.At(start < Tokens.Length ? Tokens[start].Span.Start : Source.Content.Length);
    }
}
