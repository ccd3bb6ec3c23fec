namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Finds the folder at which the repository of a file begins.</summary>
internal static class Repository
{
    /// <returns><see langword="null"/> when the folder lies in none.</returns>
    public static string? RootAbove(string folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (IsRoot(at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The highest folder in which things that belong to a file are looked for: without a repository the working folder, or the file's own.</summary>
    public static string BoundOf(string folder, string workingFolder) =>
        RootAbove(folder) ?? (IsWithin(folder, workingFolder) ? workingFolder : folder);

    /// <summary>Also for a work tree, whose <c>.git</c> is a file.</summary>
    public static bool IsRoot(string folder) => Path.Exists(Path.Join(folder, ".git"));

    /// <summary>Whether a path is the folder or lies below it. Both are absolute.</summary>
    public static bool IsWithin(string path, string folder)
    {
        string bare = Path.TrimEndingDirectorySeparator(folder);
        return path.StartsWith(bare, StringComparison.Ordinal)
            && (
                path.Length == bare.Length
                || Path.EndsInDirectorySeparator(bare)
                || path[bare.Length] == Path.DirectorySeparatorChar
            );
    }

    /// <summary>Whether a path is the repository or lies in it. What <c>.git</c> holds is nobody's file: names and tokens may be in it.</summary>
    /// <param name="path">Absolute, without links.</param>
    /// <param name="root">Absolute, without links.</param>
    public static bool Owns(string path, string root) =>
        IsWithin(path, root)
        && !path[Path.TrimEndingDirectorySeparator(root).Length..]
            .Split(Path.DirectorySeparatorChar)
            .Any(part => part.Equals(".git", StringComparison.OrdinalIgnoreCase));

    /// <summary>The folder and those above it up to the bound, nearest first.</summary>
    public static IEnumerable<string> FoldersUpTo(string folder, string bound)
    {
        for (
            string? at = folder;
            at is not null && IsWithin(at, bound);
            at = Path.GetDirectoryName(at)
        )
        {
            yield return at;
        }
    }
}
