using System.Collections.Immutable;
using CfnCorsLint.Patches.Diffs;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Finds the lines of a text that another text has not.</summary>
/// <remarks>Line breaks and a byte order mark make no difference.</remarks>
internal static class LineComparison
{
    /// <returns>First line and end, from 0, the end exclusive; empty when the lines are the same.</returns>
    public static ImmutableArray<(int First, int End)> ChangedIn(
        SourceText before,
        SourceText after
    ) =>
        [
            .. LineChanges
                .Between(LinesOf(before), LinesOf(after))
                .Select(change => Place(change.NewStart, change.NewEnd)),
        ];

    /// <summary>Where lines were only taken away, the two beside the gap count.</summary>
    private static (int First, int End) Place(int start, int end) =>
        start == end ? (start - 1, start + 1) : (start, end);

    /// <summary>Behind a last line break there is no line.</summary>
    private static string[] LinesOf(SourceText text)
    {
        int last = text.LineCount - 1;
        int count = text.StartOfLine(last) == text.Content.Length ? last : last + 1;
        return [.. Enumerable.Range(0, count).Select(text.LineAt)];
    }
}
