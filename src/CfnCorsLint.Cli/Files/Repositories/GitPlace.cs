using System.Collections.Immutable;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Translates paths between the working folder and the work tree of its git repository.</summary>
internal sealed class GitPlace
{
    /// <summary>What makes a shallow clone whole: by hand, and as the clones of jobs are asked for.</summary>
    /// <remarks>Sources: https://github.com/actions/checkout#usage and
    /// https://docs.gitlab.com/ci/pipelines/settings/#limit-the-number-of-changes-fetched-during-clone</remarks>
    public const string Unshallow =
        "fetch the history: `git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'`, `fetch-depth: 0` of actions/checkout, or `GIT_DEPTH: 0` in GitLab";

    private readonly string _workingFolder;
    private readonly string _up;
    private readonly string _prefix;

    private GitPlace(Git git, string workingFolder, string up, string prefix)
    {
        Git = git;
        _workingFolder = workingFolder;
        _up = up;
        _prefix = prefix;
    }

    /// <summary>Runs git in the working folder.</summary>
    public Git Git { get; }

    public bool IsShallow =>
        Git.Ask("rev-parse", "--is-shallow-repository").Output?.Trim() == "true";

    /// <param name="problem">Gets why git knows no repository here, one line; <c>""</c> when it does.</param>
    public static GitPlace? Of(string workingFolder, out string problem)
    {
        var git = Git.In(workingFolder, workingFolder);
        GitAnswer answer = git.Ask("rev-parse", "--show-cdup", "--show-prefix");
        problem = answer.Problem;
        // Two lines; the second, the folder's path, may hold line breaks.
        return answer.Output?.Split('\n', 2) is [var up, var prefix]
            ? new GitPlace(git, workingFolder, up, prefix.Length > 0 ? prefix[..^1] : "")
            : null;
    }

    /// <param name="shownPath">Relative to the working folder, with <c>/</c>.</param>
    /// <returns>Relative to the top of the work tree; <see langword="null"/> outside of it.</returns>
    public string? PathOf(string shownPath)
    {
        if (Path.IsPathRooted(shownPath))
        {
            return null;
        }

        var parts = new List<string>();
        foreach (string part in $"{_prefix}{shownPath}".Split('/'))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                return null;
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>Whether something lies at a path from the top of the work tree.</summary>
    public bool IsThere(string path) => Path.Exists(Path.Join(_workingFolder, _up, path));

    /// <summary>The files that git tracks or does not ignore, by their paths from the top of the work tree.</summary>
    public ImmutableHashSet<string> Files() =>
        [
            .. (
                Git.Ask(
                    "ls-files",
                    "-z",
                    "--full-name",
                    "--cached",
                    "--others",
                    "--exclude-standard",
                    "--",
                    ":/"
                ).Output
                ?? ""
            ).Split('\0', StringSplitOptions.RemoveEmptyEntries),
        ];
}
