using System.Collections.Immutable;
using CfnCorsLint.Text;
using DiffPlex;
using DiffPlex.Model;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Finds the lines of a text that another text has not, by DiffPlex; the only file that names it.</summary>
/// <remarks>Line breaks and a byte order mark make no difference.</remarks>
internal static class LineComparison
{
    /// <summary>Above this many lines a comparison could take minutes: the lines between the first and the last difference then count as changed.</summary>
    private const int MostLines = 40_000;

    /// <returns>First line and end, from 0, the end exclusive; empty when the lines are the same.</returns>
    public static ImmutableArray<(int First, int End)> ChangedIn(
        SourceText before,
        SourceText after
    )
    {
        ImmutableArray<string> old = LinesOf(before);
        ImmutableArray<string> now = LinesOf(after);
        int most = Math.Min(old.Length, now.Length);
        int start = 0;
        while (start < most && old[start] == now[start])
        {
            start++;
        }

        int end = 0;
        while (end < most - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        ImmutableArray<string> oldMiddle = old[start..^end];
        ImmutableArray<string> newMiddle = now[start..^end];
        if (oldMiddle.IsEmpty && newMiddle.IsEmpty)
        {
            return [];
        }

        return oldMiddle.Length + newMiddle.Length > MostLines
            ? [Place(start, newMiddle.Length)]
            : [.. Blocks(oldMiddle, newMiddle).Select(one => Place(start + one.Start, one.Count))];
    }

    /// <summary>Where lines were only taken away, the two beside the gap count.</summary>
    private static (int First, int End) Place(int start, int count) =>
        count == 0 ? (start - 1, start + 1) : (start, start + count);

    private static IEnumerable<(int Start, int Count)> Blocks(
        ImmutableArray<string> before,
        ImmutableArray<string> after
    )
    {
        if (before.IsEmpty || after.IsEmpty)
        {
            return [(0, after.Length)];
        }

        DiffResult result = Differ.Instance.CreateDiffs(
            string.Join('\n', before),
            string.Join('\n', after),
            ignoreWhiteSpace: false,
            ignoreCase: false,
            new Lines()
        );
        return result.DiffBlocks.Select(block => (block.InsertStartB, block.InsertCountB));
    }

    /// <summary>Behind a last line break there is no line.</summary>
    private static ImmutableArray<string> LinesOf(SourceText text)
    {
        int last = text.LineCount - 1;
        int count = text.StartOfLine(last) == text.Content.Length ? last : last + 1;
        return [.. Enumerable.Range(0, count).Select(text.LineAt)];
    }

    /// <summary>Cuts a text that was put together from lines into these lines again.</summary>
    private sealed class Lines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Split('\n');
    }
}
