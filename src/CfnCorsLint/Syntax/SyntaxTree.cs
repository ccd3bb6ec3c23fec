using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>Holds all that one text says: its nodes, its comments, and the errors where it could not be read.</summary>
/// <param name="Root">Of the first document; <see langword="null"/> when the text is empty or nothing could be read.</param>
/// <param name="Errors">Empty when the whole text was read.</param>
/// <param name="Comments">In the order of the text.</param>
/// <param name="DocumentCount">0 for an empty text; a template has 1.</param>
public sealed record SyntaxTree(
    SourceText Source,
    SyntaxLanguage Language,
    SyntaxNode? Root,
    ImmutableArray<SyntaxError> Errors,
    ImmutableArray<Comment> Comments,
    int DocumentCount
);
