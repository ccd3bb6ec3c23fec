using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;

namespace CfnCorsLint.Cli.Files;

/// <summary>Matches the names of files with patterns, <c>vendor/**</c>, by Microsoft.Extensions.FileSystemGlobbing; the only file that names it.</summary>
internal static class Globs
{
    private static readonly ImmutableArray<char> s_wildcards = ['*', '?', '[', '{'];

    public static bool IsGlob(string path) => path.Any(letter => s_wildcards.Contains(letter));

    /// <param name="relative">Relative to the folder that the patterns are meant from, with <c>/</c>.</param>
    public static bool Match(ImmutableArray<string> globs, string relative)
    {
        if (globs.IsEmpty || relative.StartsWith("../", StringComparison.Ordinal))
        {
            return false;
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(globs.Select(Meant));
        return matcher.Match(relative).HasMatches;
    }

    /// <summary>The files that a pattern on the command line means, absolute. No folder is entered that is a link, or that the pattern cannot mean.</summary>
    public static IEnumerable<string> Expand(string glob, string workingFolder, FolderWalk walk)
    {
        string full = Path.GetFullPath(glob, workingFolder);
        string folder = full[..(full.AsSpan().IndexOfAny(s_wildcards.AsSpan()) + 1)];
        folder = Path.GetDirectoryName(folder) ?? workingFolder;
        string pattern = Path.GetRelativePath(folder, full).Replace('\\', '/');
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(pattern);
        int depth = pattern.Contains("**", StringComparison.Ordinal)
            ? int.MaxValue
            : pattern.Split('/').Length;
        return walk.All(folder, depth)
            .Where(file =>
                matcher.Match(Path.GetRelativePath(folder, file).Replace('\\', '/')).HasMatches
            );
    }

    /// <summary>The pattern that a glob means: a folder means all below it, a bare name means files of that name anywhere.</summary>
    private static string Meant(string glob) =>
        glob.EndsWith('/') ? $"{glob}**"
        : glob.Contains('/', StringComparison.Ordinal) ? glob
        : $"**/{glob}";
}
