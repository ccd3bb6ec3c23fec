using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Libraries;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers;

/// <summary>Answers the questions that other stages have about a file of source code.</summary>
public static class SourceCode
{
    /// <summary>Whether the file is written in a language that is read.</summary>
    public static bool IsCode(string path) => CodeLanguages.OfFile(path) is not null;

    /// <summary>What begins a comment of one line in such a file; <see langword="null"/> for a file that is no code.</summary>
    public static string? LineCommentOf(string path) => CodeLanguages.OfFile(path)?.LineComment;

    /// <summary>Whether the file may set headers for pages; a comment is no sign that it does.</summary>
    public static bool HasSigns(SourceText source) => CorsSigns.AreIn(source);

    /// <summary>Whether signs may stand in a file at all, by its bytes: to know that it holds none it is not made a text.</summary>
    public static bool MayHaveSigns(ReadOnlySpan<byte> utf8)
    {
        char[] letters = ArrayPool<char>.Shared.Rent(utf8.Length);
        int count = Encoding.Latin1.GetChars(utf8, letters);
        bool mayBe = CorsWords.MayBeIn(letters.AsSpan(0, count));
        ArrayPool<char>.Shared.Return(letters);
        return mayBe;
    }

    /// <summary>The comments of a file of source code, in the order of the text; none for a file that is no code.</summary>
    public static ImmutableArray<Comment> CommentsOf(SourceText source) =>
        CodeLanguages.OfFile(source.Path) is { } language
            ? CodeText.Of(source, language).Comments
            : [];
}
