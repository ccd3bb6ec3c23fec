namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Lists the files below a folder as git sees them: the files that it tracks, and the new ones that it does not ignore.</summary>
internal static class GitFiles
{
    /// <param name="problem">Gets why git lists nothing, one line; <c>""</c> when it does.</param>
    /// <returns>Paths relative to the folder, with <c>/</c>; <see langword="null"/> when git lists nothing.</returns>
    public static IReadOnlyList<string>? In(
        string folder,
        string workingFolder,
        out string problem
    ) => Listed(folder, workingFolder, ["--cached", "--others"], out problem);

    /// <summary>The files that git ignores below a folder; a folder that is ignored whole stands for all in it, and ends with <c>/</c>.</summary>
    /// <returns>Paths relative to the folder, with <c>/</c>.</returns>
    public static IReadOnlyList<string> IgnoredIn(string folder, string workingFolder) =>
        Listed(folder, workingFolder, ["--others", "--ignored", "--directory"], out _) ?? [];

    private static IReadOnlyList<string>? Listed(
        string folder,
        string workingFolder,
        string[] which,
        out string problem
    )
    {
        // With GIT_DIR git takes the folder that it runs in for the top of the work tree: so it must be the one that the caller chose.
        string start = Git.IsToldRepository ? workingFolder : folder;
        GitAnswer answer = Git.In(start, workingFolder)
            .Ask([
                "--literal-pathspecs",
                "ls-files",
                "-z",
                .. which,
                "--exclude-standard",
                "--",
                start == folder ? "." : Path.GetRelativePath(start, folder),
            ]);
        problem = answer.Problem;
        return answer.Output is not { } output
            ? null
            :
            [
                .. output
                    .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                    .Distinct()
                    .Select(path =>
                        start == folder
                            ? path
                            : Path.GetRelativePath(folder, Path.Join(start, path))
                    ),
            ];
    }
}
