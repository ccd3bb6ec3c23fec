namespace CfnCorsLint.Cli.Files;

/// <summary>The files below a folder as git sees them: those it tracks and the new ones it does not ignore.</summary>
internal static class GitFiles
{
    /// <param name="problem">Gets why git lists nothing, one line; <c>""</c> when it does.</param>
    /// <returns>Paths relative to the folder, with <c>/</c>; <see langword="null"/> when git lists nothing.</returns>
    public static IReadOnlyList<string>? In(string folder, string workingFolder, out string problem)
    {
        // With GIT_DIR git takes the folder that it runs in for the top of the work tree: so it must be the one that the caller chose.
        string start = Git.IsToldRepository ? workingFolder : folder;
        GitAnswer answer = Git.In(start, workingFolder)
            .Ask(
                "--literal-pathspecs",
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
                "--",
                start == folder ? "." : Path.GetRelativePath(start, folder)
            );
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
