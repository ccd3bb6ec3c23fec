using System.Collections.Immutable;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Lists the files of a commit: for each path from the top of the work tree, with <c>/</c>, the id of its content.</summary>
internal static class GitTree
{
    private const string Link = "120000";

    /// <summary>Links and submodules are left out: neither has lines.</summary>
    public static ImmutableDictionary<string, string> Of(Git git, string commit)
    {
        string output = git.Ask("ls-tree", "-r", "-z", "--full-tree", commit).Output ?? "";
        ImmutableDictionary<string, string>.Builder ids = ImmutableDictionary.CreateBuilder<
            string,
            string
        >(StringComparer.Ordinal);
        foreach (string entry in output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // MODE TYPE ID, a tab, PATH: https://git-scm.com/docs/git-ls-tree#_output_format
            int tab = entry.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && entry[..tab].Split(' ') is [not Link, "blob", var id])
            {
                ids[entry[(tab + 1)..]] = id;
            }
        }

        return ids.ToImmutable();
    }
}
