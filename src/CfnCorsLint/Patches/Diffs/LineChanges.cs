using DiffPlex;
using DiffPlex.Model;

namespace CfnCorsLint.Patches.Diffs;

/// <summary>Finds which lines of two texts differ, by DiffPlex; the only file that names it.</summary>
public static class LineChanges
{
    /// <summary>Above this many lines a comparison could take minutes: all between the first and the last difference then counts as replaced.</summary>
    private const int MostLines = 40_000;

    /// <returns>In the order of the text; empty when the lines are the same.</returns>
    public static IReadOnlyList<LineChange> Between(string[] old, string[] now)
    {
        int start = 0;
        int shorter = Math.Min(old.Length, now.Length);
        while (start < shorter && old[start] == now[start])
        {
            start++;
        }

        int end = 0;
        while (end < shorter - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        string[] oldPart = old[start..^end];
        string[] newPart = now[start..^end];
        if (oldPart.Length == 0 && newPart.Length == 0)
        {
            return [];
        }

        return
            oldPart.Length == 0
            || newPart.Length == 0
            || oldPart.Length + newPart.Length > MostLines
            ? [new LineChange(start, old.Length - end, start, now.Length - end)]
            : [.. Blocks(oldPart, newPart).Select(block => Shifted(block, start))];
    }

    private static IList<DiffBlock> Blocks(string[] old, string[] now) =>
        Differ
            .Instance.CreateDiffs(
                Lines.Old,
                Lines.Now,
                ignoreWhiteSpace: false,
                ignoreCase: false,
                new Lines(old, now)
            )
            .DiffBlocks;

    private static LineChange Shifted(DiffBlock block, int start) =>
        new(
            start + block.DeleteStartA,
            start + block.DeleteStartA + block.DeleteCountA,
            start + block.InsertStartB,
            start + block.InsertStartB + block.InsertCountB
        );

    /// <summary>Gives the library lines that are cut already, in the place of two names for the texts.</summary>
    private sealed class Lines(string[] old, string[] now) : IChunker
    {
        public const string Old = "old";

        public const string Now = "now";

        public IReadOnlyList<string> Chunk(string text) => text == Old ? old : now;
    }
}
