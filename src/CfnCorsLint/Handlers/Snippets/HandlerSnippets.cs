using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Proposes how a person may change the code of a handler, in its language and with the functions and names that it has.</summary>
public static class HandlerSnippets
{
    /// <summary>Answers that are shown with the header, of those of one file.</summary>
    private const int MostAnswers = 8;

    /// <param name="place">The answer that the finding is about.</param>
    /// <returns><see langword="null"/> where it cannot be told how to write it.</returns>
    public static CodeSnippet? Of(
        SnippetKind kind,
        HandlerCode code,
        TextSpan place,
        SnippetHeaders headers
    )
    {
        if (code.Source is not { Module.Text.IsWhole: true } source)
        {
            return null;
        }

        HandlerAnswer[] told =
        [
            .. code.Answers.Where(answer =>
                answer.Place.Span == place && answer.Written is not null
            ),
        ];
        return kind switch
        {
            SnippetKind.AddOrigin => OfOrigin(code, source, headers),
            SnippetKind.AnswerOptions => OfOptions(code, source, told, headers),
            SnippetKind.DropOrigin => OfDropped(code, told),
            SnippetKind.CompleteAnswer
                when told is [{ Written: { } bare }, ..] && Carrying(code).Any() => Snippet(
                bare.Scope.Module.Text.Source,
                [CompletedAnswer.Of(bare, [.. Carrying(code)])],
                null
            ),
            SnippetKind.ReshapeAnswer
                when told is [{ Written: { } answer }, ..]
                    && ReshapedAnswer.Of(answer, headers) is { } reshaped => Snippet(
                answer.Scope.Module.Text.Source,
                reshaped.Edits,
                reshaped.HasHeaders ? headers : null
            ),
            _ => null,
        };
    }

    private static IEnumerable<HandlerAnswer> Carrying(HandlerCode code) =>
        code.Answers.Where(answer => answer.AllowOrigin.Evidence == CodeEvidence.Present);

    private static CodeSnippet? OfFramework(HandlerSource source, SnippetHeaders headers) =>
        FrameworkEdits.Of(source, headers) is { } found
            ? Snippet(found.Source, found.Edits, headers)
            : null;

    private static CodeSnippet? OfOrigin(
        HandlerCode code,
        HandlerSource source,
        SnippetHeaders headers
    )
    {
        if (OfFramework(source, headers) is { } framework)
        {
            return framework;
        }

        WrittenAnswer[] answers =
        [
            .. code
                .Answers.Where(answer => answer.AllowOrigin.Evidence == CodeEvidence.Absent)
                .Select(answer => answer.Written)
                .OfType<WrittenAnswer>(),
        ];
        if (answers is not [var first, ..])
        {
            return source.Module.Text.Language.IsParsed
                ? null
                : Snippet(
                    source.Module.Text.Source,
                    TypedEdits.Of(source.Module.Text, headers).Take(MostAnswers),
                    headers
                );
        }

        SourceText file = first.Scope.Module.Text.Source;
        var edits = new OriginEdits(source, headers);
        return Snippet(
            file,
            answers
                .Where(answer => ReferenceEquals(answer.Scope.Module.Text.Source, file))
                .Take(MostAnswers)
                .SelectMany(edits.For),
            headers
        );
    }

    /// <summary>An answer to OPTIONS that only lacks the header gets it; else OPTIONS gets an answer of its own.</summary>
    private static CodeSnippet? OfOptions(
        HandlerCode code,
        HandlerSource source,
        HandlerAnswer[] told,
        SnippetHeaders headers
    ) =>
        code.RefusedOptions is not null ? OfFramework(source, headers)
        : told is [{ Written: { } written }, ..]
        && told.All(answer => answer.Status is >= 200 and <= 299)
            ? Snippet(
                written.Scope.Module.Text.Source,
                new OriginEdits(source, headers).For(written),
                headers
            )
        : Snippet(source.Module.Text.Source, [OptionsAnswer.Of(source, headers)], headers);

    private static CodeSnippet? OfDropped(HandlerCode code, HandlerAnswer[] told)
    {
        CodePlace[] places =
        [
            .. (told is [{ HasOriginTwice: true }, ..] ? told : Carrying(code))
                // What a library does is not taken off by a line of its own.
                .Where(answer => answer.Written is not null)
                .Select(answer => answer.AllowOrigin.Place)
                .OfType<CodePlace>()
                .Distinct(),
        ];
        if (
            places is not [var first, ..]
            || CodeLanguages.All.FirstOrDefault(one => one.Name == code.Language)
                is not { } language
        )
        {
            return null;
        }

        var text = CodeText.Of(first.Source, language);
        return Snippet(
            first.Source,
            from place in places
            where ReferenceEquals(place.Source, first.Source)
            let word = text.Tokens.ToList().FindIndex(token => token.Span.Start == place.Span.Start)
            where word > 0
            select EntryEdits.Delete(text, word),
            null
        );
    }

    /// <param name="headers">Those that the edits hold; <see langword="null"/> where they hold none of their own.</param>
    private static CodeSnippet? Snippet(
        SourceText source,
        IEnumerable<TextEdit?> edits,
        SnippetHeaders? headers
    )
    {
        TextEdit[] made = [.. edits.OfType<TextEdit>()];
        return made.Length == 0
            ? null
            : new CodeSnippet(
                source,
                WholeLines.Of(source, made),
                headers is { Origins.IsEmpty: true }
            );
    }
}
