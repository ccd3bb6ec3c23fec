using System.Text;
using CfnCorsLint.Handlers;
using CfnCorsLint.Handlers.Answers;
using CfnCorsLint.Handlers.Snippets;
using CfnCorsLint.Patches.Diffs;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Handlers;

/// <summary>What a person is shown for the code of each sample stands beside it, as a difference.</summary>
public sealed class HandlerSnippetsTests
{
    private static readonly SnippetHeaders s_one = new(
        ["https://shop.example"],
        ["GET", "PUT", "OPTIONS"],
        ["Content-Type"],
        IsShort: false
    );

    private static readonly SnippetHeaders s_several = s_one with
    {
        Origins = ["https://shop.example", "https://admin.shop.example"],
        IsShort = true,
    };

    public static TheoryData<string> Names => [.. CodeSample.In("Snippets")];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_shown_stands_beside_the_sample(string name)
    {
        var sample = CodeSample.Read(name);
        HandlerCode code = HandlerReader.Read(sample.Root, sample.Files);

        Snapshot.Match(Told(code), CodeSample.SnapshotOf(name, "shown"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_shown_can_be_written_and_read(string name)
    {
        var sample = CodeSample.Read(name);
        HandlerCode code = HandlerReader.Read(sample.Root, sample.Files);

        foreach ((SnippetKind _, CodeSnippet snippet) in Shown(code, s_one))
        {
            SourceText written = snippet.Source.WithEdits(snippet.Edits);
            HandlerCode again = HandlerReader.Read(sample.Root, sample.Files.With(written));

            Assert.NotEqual(snippet.Source.Content, written.Content);
            Assert.False(again.LacksOrigin && code.LacksOrigin, written.Content);
        }
    }

    private static string Told(HandlerCode code)
    {
        var told = new StringBuilder();
        foreach (
            (string title, SnippetHeaders headers) in new[]
            {
                ("one origin", s_one),
                ("several origins", s_several),
                ("no origin", s_one with { Origins = [] }),
            }
        )
        {
            foreach ((SnippetKind kind, CodeSnippet snippet) in Shown(code, headers))
            {
                string diff = UnifiedDiff.Of(
                    snippet.Source,
                    snippet.Source.WithEdits(snippet.Edits)
                );
                string text =
                    $"{kind}{(snippet.NeedsOrigin ? ", origin to be filled in" : "")}\n{diff}";
                if (!told.ToString().Contains(text, StringComparison.Ordinal))
                {
                    told.Append("== ").Append(title).Append(": ").Append(text);
                }
            }
        }

        return told.ToString();
    }

    /// <summary>What rules would show of the code.</summary>
    private static IEnumerable<(SnippetKind Kind, CodeSnippet Snippet)> Shown(
        HandlerCode code,
        SnippetHeaders headers
    )
    {
        HandlerAnswer? bare = code.BareAnswers.FirstOrDefault();
        HandlerAnswer? malformed = code.Answers.FirstOrDefault(answer =>
            (answer.Malformed ?? answer.TakenWhole) is not null
        );
        HandlerAnswer? carrying = code.Answers.FirstOrDefault(answer =>
            answer.AllowOrigin.Evidence == CodeEvidence.Present
        );
        HandlerAnswer? options = headers.IsShort ? code.ShortOptions : code.Options;
        return from one in ((SnippetKind Kind, TextSpan? Place)[])
                [
                    (SnippetKind.AddOrigin, code.LacksOrigin ? code.Place?.Span : null),
                    (SnippetKind.CompleteAnswer, bare?.Place.Span),
                    (SnippetKind.ReshapeAnswer, malformed?.Place.Span),
                    (SnippetKind.DropOrigin, carrying?.Place.Span),
                    (
                        SnippetKind.AnswerOptions,
                        code.WhyOptionsAreRefused(options) is null || code.LacksOrigin
                            ? null
                            : (options?.Place ?? code.Place)?.Span
                    ),
                ]
            let snippet = one.Place is { } place
                ? HandlerSnippets.Of(one.Kind, code, place, headers)
                : null
            where snippet is not null
            select (one.Kind, snippet);
    }
}
