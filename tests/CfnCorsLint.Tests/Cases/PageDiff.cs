using CfnCorsLint.Patches.Diffs;

namespace CfnCorsLint.Tests.Cases;

/// <summary>The difference of two templates as the page of a rule shows it: hunks without line numbers, each of which fits in one place only.</summary>
internal static class PageDiff
{
    private const string Between = "@@";

    /// <summary>Lines of context that a hunk has at least.</summary>
    private const int LeastContext = 2;

    public static string Of(string old, string now)
    {
        string[] before = Lines(old);
        string[] after = Lines(now);
        List<LineChange> changes = [.. LineChanges.Between(before, after)];
        for (int context = LeastContext; ; context++)
        {
            string diff = string.Join($"{Between}\n", Hunks(before, after, changes, context));
            if (context > before.Length || TryApply(old, diff) == now)
            {
                return diff;
            }
        }
    }

    /// <summary>The template that a page leads to.</summary>
    /// <exception cref="InvalidOperationException">A hunk fits nowhere, or in several places.</exception>
    public static string Apply(string old, string diff) =>
        TryApply(old, diff)
        ?? throw new InvalidOperationException($"Each hunk has to fit in one place:\n{diff}");

    private static string? TryApply(string old, string diff)
    {
        string[] before = Lines(old);
        var after = new List<string>();
        int done = 0;
        foreach (string hunk in diff.Split($"{Between}\n"))
        {
            string[] lines = Lines(hunk);
            string[] gone = [.. lines.Where(line => line[0] != '+').Select(line => line[1..])];
            int[] places =
            [
                .. Enumerable
                    .Range(done, Math.Max(0, before.Length - gone.Length - done + 1))
                    .Where(at => before.AsSpan(at, gone.Length).SequenceEqual(gone)),
            ];
            if (places is not [var place])
            {
                return null;
            }

            after.AddRange(before[done..place]);
            after.AddRange(lines.Where(line => line[0] != '-').Select(line => line[1..]));
            done = place + gone.Length;
        }

        after.AddRange(before[done..]);
        return string.Concat(after.Select(line => $"{line}\n"));
    }

    private static IEnumerable<string> Hunks(
        string[] before,
        string[] after,
        List<LineChange> changes,
        int context
    )
    {
        for (int first = 0; first < changes.Count; )
        {
            int last = first;
            while (
                last + 1 < changes.Count
                && changes[last + 1].OldStart - changes[last].OldEnd <= 2 * context
            )
            {
                last++;
            }

            yield return Hunk(before, after, changes[first..(last + 1)], context);
            first = last + 1;
        }
    }

    private static string Hunk(
        string[] before,
        string[] after,
        List<LineChange> changes,
        int context
    )
    {
        var lines = new List<string>();
        int at = Math.Max(0, changes[0].OldStart - context);
        foreach (LineChange change in changes)
        {
            lines.AddRange(before[at..change.OldStart].Select(line => $" {line}"));
            lines.AddRange(before[change.OldStart..change.OldEnd].Select(line => $"-{line}"));
            lines.AddRange(after[change.NewStart..change.NewEnd].Select(line => $"+{line}"));
            at = change.OldEnd;
        }

        int end = Math.Min(before.Length, at + context);
        lines.AddRange(before[at..end].Select(line => $" {line}"));
        return string.Concat(lines.Select(line => $"{line}\n"));
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');
}
