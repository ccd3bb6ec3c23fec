using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Cli.Files;

/// <summary>The lines that changed since a commit, by <c>git diff</c>: committed or not, and new files as a whole.</summary>
internal static partial class GitChanges
{
    /// <param name="reference">As git takes it: a branch, a tag, a commit.</param>
    /// <returns><see langword="null"/> when git does not know the reference, or nothing of the folder.</returns>
    public static ChangedLines? Since(string reference, string workingFolder)
    {
        string? root = Git.Ask(workingFolder, "rev-parse", "--show-toplevel")?.TrimEnd('\n');
        string? commit = Git.Ask(
                workingFolder,
                "rev-parse",
                "--verify",
                "--quiet",
                "--end-of-options",
                $"{reference}^{{commit}}"
            )
            ?.Trim();
        if (root is null || commit is null)
        {
            return null;
        }

        // What others did on that branch meanwhile is no change of ours. A shallow clone may know no common commit.
        string start = Git.Ask(root, "merge-base", commit, "HEAD")?.Trim() ?? commit;
        string? diff = Git.Ask(
            root,
            "diff",
            "--unified=0",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            "--find-renames",
            start
        );
        string? added = Git.Ask(root, "ls-files", "-z", "--others", "--exclude-standard");
        if (diff is null || added is null)
        {
            return null;
        }

        string Shown(string path) => FileFinder.Shown(Path.GetFullPath(path, root), workingFolder);
        ImmutableArray<(int First, int End)> whole = [(0, int.MaxValue)];
        return new ChangedLines(
            added
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(path => (Path: path, Lines: whole))
                .Concat(Read(diff))
                .GroupBy(file => Shown(file.Path), StringComparer.Ordinal)
                .ToImmutableDictionary(
                    file => file.Key,
                    file => file.SelectMany(one => one.Lines).ToImmutableArray(),
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>Reads the hunks of a difference without context.</summary>
    private static IEnumerable<(string Path, ImmutableArray<(int First, int End)> Lines)> Read(
        string diff
    )
    {
        string? path = null;
        int removed = 0;
        int added = 0;
        foreach (string line in diff.Split('\n'))
        {
            if (removed > 0 && line.StartsWith('-'))
            {
                removed--;
            }
            else if (added > 0 && line.StartsWith('+'))
            {
                added--;
            }
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                path = PathIn(line[4..]);
            }
            else if (path is not null && Hunk().Match(line) is { Success: true } hunk)
            {
                removed = Count(hunk.Groups["removed"]);
                added = Count(hunk.Groups["added"]);
                int first = Number(hunk.Groups["first"].Value);
                // Where lines were only taken away, the two beside the gap count.
                yield return added == 0
                    ? (path, [(first - 1, first + 1)])
                    : (path, [(first - 1, first - 1 + added)]);
            }
        }
    }

    /// <returns><see langword="null"/> for a file that is gone.</returns>
    private static string? PathIn(string name)
    {
        string bare = name.TrimEnd('\t');
        if (bare is ['"', .., '"'])
        {
            bare = Escape().Replace(bare[1..^1], match => Unescaped(match.Groups[1].Value));
        }

        return bare.StartsWith("b/", StringComparison.Ordinal) ? bare[2..] : null;
    }

    private static string Unescaped(string escape) =>
        escape switch
        {
            "t" => "\t",
            "n" => "\n",
            "r" => "\r",
            "\"" or "\\" => escape,
            _ => ((char)Convert.ToInt32(escape, 8)).ToString(),
        };

    private static int Count(Group group) => group.Success ? Number(group.Value) : 1;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^@@ -\d+(,(?<removed>\d+))? \+(?<first>\d+)(,(?<added>\d+))? @@")]
    private static partial Regex Hunk();

    [GeneratedRegex("""\\([tnr"\\]|[0-3][0-7]{2})""")]
    private static partial Regex Escape();
}
