using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers;

/// <summary>What other stages ask of a file of source code.</summary>
public static class SourceCode
{
    /// <summary>Whether the file is written in a language that is read.</summary>
    public static bool IsCode(string path) => CodeLanguages.OfFile(path) is not null;

    /// <summary>Its comments, in the order of the text; none for a file that is no code.</summary>
    public static ImmutableArray<Comment> CommentsOf(SourceText source) =>
        CodeLanguages.OfFile(source.Path) is { } language
            ? CodeText.Of(source, language).Comments
            : [];
}
