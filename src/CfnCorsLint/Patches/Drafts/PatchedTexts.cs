using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Handlers;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>A text that is being patched, with the files that it takes in.</summary>
/// <param name="Others">By path.</param>
public sealed record PatchedTexts(SourceText Main, ImmutableDictionary<string, SourceText> Others)
{
    /// <summary>What a check read, each text changed.</summary>
    public static PatchedTexts Of(CheckResult result, Func<SourceText, SourceText> change) =>
        new(
            change(result.Source),
            OthersOf(result)
                .ToImmutableDictionary(source => source.Path, change, StringComparer.Ordinal)
        );

    /// <summary>What the second check read otherwise than the first, without the text itself.</summary>
    public static ImmutableArray<(SourceText Before, SourceText After)> Changed(
        CheckResult before,
        CheckResult after
    ) =>
        [
            .. from old in OthersOf(before)
            join now in OthersOf(after) on old.Path equals now.Path
            where old.Content != now.Content
            select (old, now),
        ];

    /// <summary>The files of the repository, in which these texts take the place of what lies on the disk.</summary>
    public ISourceFiles? Before(ISourceFiles? files) =>
        files is null || Others.IsEmpty ? files : new Overlay(files, Others);

    private static IEnumerable<SourceText> OthersOf(CheckResult result) =>
        result.Model?.Template.Files.Trees.Select(tree => tree.Source) ?? [];

    /// <summary>Finds files, of which some have texts that take the place of what lies on the disk.</summary>
    private sealed class Overlay(ISourceFiles files, ImmutableDictionary<string, SourceText> texts)
        : ISourceFiles
    {
        public SourceText? Find(string referrer, string reference) =>
            files.Find(referrer, reference) is { } found
                ? texts.GetValueOrDefault(found.Path, found)
                : null;

        public SourceText? Beside(string referrer, string name) => files.Beside(referrer, name);

        public ICodeFiles? CodeFor(string referrer) => files.CodeFor(referrer);
    }
}
