using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Libraries;

/// <summary>Finds signs that a file of source code may set headers for pages; a comment is no sign.</summary>
internal static class CorsSigns
{
    public static bool AreIn(SourceText source) =>
        CodeLanguages.OfFile(source.Path) is { } language
        && source.Once(
            static (source, language) =>
                CorsWords.MayBeIn(source.Content) && AreIn(CodeText.Of(source, language)),
            language
        );

    public static bool AreIn(CodeText text) => text.Tokens.Any(Is);

    /// <summary>Whether a text is a part of a header's name, which is put together: <c>'Access-Control-' + name</c>.</summary>
    private static bool IsPart(string text) =>
        text.Contains("access-control-", StringComparison.OrdinalIgnoreCase)
        || text.Contains("allow-origin", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the word shows that the code may set headers for pages.</summary>
    public static bool Is(CodeToken word) =>
        word.Kind is CodeTokenKind.Name or CodeTokenKind.Text
        && (
            CorsWords.AreIn(word.Value)
            || (word.Kind == CodeTokenKind.Text && IsPart(word.Value))
            || word.Value.Contains("crossorigin", StringComparison.OrdinalIgnoreCase)
            || word.Value.Contains("cross_origin", StringComparison.OrdinalIgnoreCase)
        );
}
