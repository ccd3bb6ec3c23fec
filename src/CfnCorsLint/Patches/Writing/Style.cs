using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Says how the text around a place is written, so that new text looks alike.</summary>
/// <param name="IndentStep">Blanks by which a nested mapping stands further right.</param>
/// <param name="ListIndent">Blanks between the column of a key and that of its list's dashes: 0 for an indentless list.</param>
/// <param name="Quote">The quote for texts that leave the choice.</param>
/// <param name="KeyQuote">The quote around every key; <see langword="null"/> where keys go without.</param>
/// <param name="HasFlowLists">Whether lists of single values are written <c>[a, b]</c>.</param>
/// <param name="LineBreak">That of the neighbouring line.</param>
/// <param name="Flow">How things are written in brackets.</param>
internal sealed record Style(
    SyntaxLanguage Language,
    int IndentStep,
    int ListIndent,
    char Quote,
    char? KeyQuote,
    bool HasFlowLists,
    string LineBreak,
    FlowStyle Flow
);
