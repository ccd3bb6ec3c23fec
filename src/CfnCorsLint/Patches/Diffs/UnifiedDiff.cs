using System.Globalization;
using System.Text;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Diffs;

/// <summary>Writes the difference of two texts as <c>git apply</c> takes it.</summary>
/// <remarks>Source: https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html</remarks>
public static class UnifiedDiff
{
    /// <summary>How many unchanged lines are shown around a change.</summary>
    private const int Context = 3;

    /// <param name="path">What the file is called in it: relative to where it is applied, or absolute; <see langword="null"/> for that of the text.</param>
    /// <returns><c>""</c> when the texts are equal. Line breaks of the texts are kept; a missing last one is marked.</returns>
    public static string Of(SourceText before, SourceText after, string? path = null)
    {
        path ??= before.Path;
        string[] old = LinesOf(before);
        string[] now = LinesOf(after);
        List<LineChange> changes = LineChanges.Between(old, now);
        if (changes.Count == 0)
        {
            return "";
        }

        var result = new StringBuilder();
        result.Append("--- ").Append(Name("a/", path)).Append('\n');
        result.Append("+++ ").Append(Name("b/", path)).Append('\n');
        for (int first = 0; first < changes.Count; )
        {
            int last = first;
            while (
                last + 1 < changes.Count
                && changes[last + 1].OldStart - changes[last].OldEnd <= 2 * Context
            )
            {
                last++;
            }

            AppendHunk(result, old, now, changes[first..(last + 1)]);
            first = last + 1;
        }

        return result.ToString();
    }

    private static void AppendHunk(
        StringBuilder result,
        string[] old,
        string[] now,
        List<LineChange> changes
    )
    {
        int before = Math.Min(Context, changes[0].OldStart);
        int after = Math.Min(Context, old.Length - changes[^1].OldEnd);
        int oldStart = changes[0].OldStart - before;
        int newStart = changes[0].NewStart - before;
        int oldEnd = changes[^1].OldEnd + after;
        int newEnd = changes[^1].NewEnd + after;
        result.Append(
            CultureInfo.InvariantCulture,
            $"@@ -{Range(oldStart, oldEnd)} +{Range(newStart, newEnd)} @@\n"
        );
        int at = oldStart;
        foreach (LineChange change in changes)
        {
            AppendLines(result, ' ', old[at..change.OldStart]);
            AppendLines(result, '-', old[change.OldStart..change.OldEnd]);
            AppendLines(result, '+', now[change.NewStart..change.NewEnd]);
            at = change.OldEnd;
        }

        AppendLines(result, ' ', old[at..oldEnd]);
    }

    private static void AppendLines(StringBuilder result, char mark, string[] lines)
    {
        foreach (string line in lines)
        {
            result.Append(mark).Append(line);
            if (!line.EndsWith('\n'))
            {
                result.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>The range of lines in the head of a change, counted from 1; an empty range names the line before it.</summary>
    private static string Range(int start, int end) =>
        (end - start) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
            1 => string.Create(CultureInfo.InvariantCulture, $"{start + 1}"),
            int count => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}"),
        };

    /// <summary>The lines of a text as git sees them: ended by <c>\n</c> alone, which they keep; the byte order mark is part of the first.</summary>
    private static string[] LinesOf(SourceText source)
    {
        string text = source.HasByteOrderMark ? $"\uFEFF{source.Content}" : source.Content;
        var lines = new List<string>();
        for (int start = 0; start < text.Length; )
        {
            int end = text.IndexOf('\n', start);
            int next = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }

        return [.. lines];
    }

    /// <summary>The name of a file, in quotes where git would quote it, and with a tab behind it where it holds a blank.</summary>
    /// <param name="side">What stands before a relative path, and is taken off again by who applies the difference.</param>
    private static string Name(string side, string path)
    {
        string name = path.StartsWith('/') ? path : side + path;
        string quoted = GitName.Of(name);
        return quoted == name && name.Contains(' ', StringComparison.Ordinal)
            ? $"{name}\t"
            : quoted;
    }
}
