using System.Collections.Immutable;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Holds the options and the environment under which git starts no program of a repository's configuration and reaches no network.</summary>
/// <remarks>
/// The user's own configuration stays, and so do GIT_DIR and GIT_INDEX_FILE, which git sets for hooks.
/// Sources: https://git-scm.com/docs/git and https://git-scm.com/docs/git-config
/// </remarks>
internal static class GitSafety
{
    public static readonly ImmutableArray<string> Options =
    [
        "--no-pager",
        "-c",
        // May name a program that says which files changed.
        "core.fsmonitor=false",
        "-c",
        $"core.hooksPath={(OperatingSystem.IsWindows() ? "NUL" : "/dev/null")}",
        "-c",
        // A folder of the repository that looks like a repository, with a configuration of its own.
        "safe.bareRepository=explicit",
        "-c",
        "core.quotePath=false",
    ];

    private static readonly ImmutableArray<(string Name, string Value)> s_set =
    [
        // What a partial clone lacks is not fetched. The first is younger than git 2.39, the second stops every transport.
        ("GIT_NO_LAZY_FETCH", "1"),
        ("GIT_ALLOW_PROTOCOL", "none"),
        ("GIT_TERMINAL_PROMPT", "0"),
        ("GIT_OPTIONAL_LOCKS", "0"),
        // Reasons are shown as git gives them.
        ("LC_ALL", "C"),
        ("LANGUAGE", "C"),
    ];

    private static readonly ImmutableArray<string> s_removed =
    [
        "GIT_EXTERNAL_DIFF",
        "GIT_SSH",
        "GIT_SSH_COMMAND",
        "GIT_SSH_VARIANT",
        "GIT_PROXY_COMMAND",
        "GIT_ASKPASS",
        "SSH_ASKPASS",
        "GIT_PAGER",
    ];

    public static void Apply(IDictionary<string, string?> environment)
    {
        foreach (string name in s_removed)
        {
            environment.Remove(name);
        }

        foreach ((string name, string value) in s_set)
        {
            environment[name] = value;
        }
    }
}
