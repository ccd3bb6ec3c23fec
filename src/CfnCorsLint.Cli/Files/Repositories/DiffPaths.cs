namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Chooses how the files of a difference are named, so that <c>git apply</c> takes it: from the working folder, or from the root of the repository where a file lies outside that folder.</summary>
/// <remarks>Source: https://git-scm.com/docs/git-apply: a name with <c>..</c> in it is refused as an invalid path.</remarks>
internal sealed class DiffPaths
{
    private readonly string _folder;
    private readonly bool _areFromRoot;

    private DiffPaths(string folder, bool areFromRoot)
    {
        _folder = folder;
        _areFromRoot = areFromRoot;
    }

    /// <param name="shown">The files of the difference, as they are shown.</param>
    public static DiffPaths Of(IEnumerable<string> shown, string workingFolder) =>
        new(
            workingFolder,
            shown.Any(path => !Repository.IsWithin(Full(path, workingFolder), workingFolder))
        );

    /// <summary>A path of the file that is the same wherever its difference is applied.</summary>
    public string For(string shown)
    {
        string full = Full(shown, _folder);
        bool isBelow = Repository.IsWithin(full, _folder);
        string? root = Repository.RootAbove(Path.GetDirectoryName(full) ?? full);
        return isBelow && (!_areFromRoot || root is null) ? shown
            : root is not null ? FileFinder.Shown(full, root)
            : full.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static string Full(string shown, string folder) => Path.GetFullPath(shown, folder);
}
