namespace CfnCorsLint.Cli.Files;

/// <summary>The files below a folder as git sees them: those it tracks and the new ones it does not ignore.</summary>
internal static class GitFiles
{
    /// <returns>Paths relative to the folder, with <c>/</c>; <see langword="null"/> when git does not know the folder or is not there.</returns>
    public static IReadOnlyList<string>? In(string folder) =>
        Git.Ask(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            is { } output
            ? [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct()]
            : null;
}
