using System.Collections.Immutable;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;

namespace CfnCorsLint.Cli.Files;

/// <summary>Finds what a walk through a folder leaves out because of its name, or because git ignores it: asked only when somebody wants to know, since it takes a second look.</summary>
internal static class PassedOverFinder
{
    /// <param name="folder">Absolute, without links.</param>
    /// <returns>Sorted by path; of a folder that is left out whole only the folder.</returns>
    public static ImmutableArray<PassedOver> Below(string folder, string workingFolder)
    {
        IEnumerable<(string Relative, PassedOverWhy Why)> found =
            Repository.RootAbove(folder) is not null
            && GitFiles.In(folder, workingFolder, out _) is { Count: > 0 } listed
                ? OfGit(listed, GitFiles.IgnoredIn(folder, workingFolder))
                : OfDisk(folder);
        return
        [
            .. found
                .DistinctBy(one => one.Relative)
                .OrderBy(one => one.Relative, StringComparer.Ordinal)
                .Select(one => new PassedOver(
                    FileFinder.Shown(Path.Join(folder, one.Relative), workingFolder),
                    one.Why
                )),
        ];
    }

    /// <param name="listed">What git tracks, and what is new and not ignored.</param>
    /// <param name="ignored">Folders that are ignored whole end with <c>/</c>.</param>
    private static IEnumerable<(string Relative, PassedOverWhy Why)> OfGit(
        IEnumerable<string> listed,
        IEnumerable<string> ignored
    )
    {
        foreach (string path in listed)
        {
            if (path.EndsWith('/'))
            {
                yield return (path.TrimEnd('/'), PassedOverWhy.OtherRepository);
            }
            else if (FileNames.IsMadeByTool(path) && FileNames.HasWantedEnding(path))
            {
                string top = FileNames.PassedOverPartOf(path);
                yield return (top, WhyOf(top));
            }
        }

        foreach (string path in ignored)
        {
            string bare = path.TrimEnd('/');
            string top = FileNames.PassedOverPartOf(bare);
            if (top.Length < bare.Length || FileNames.IsMadeByTool($"{bare}/"))
            {
                yield return (top, WhyOf(top));
            }
            else if (path.EndsWith('/') || FileNames.HasWantedEnding(path))
            {
                yield return (
                    bare,
                    FileNames.IsMadeByTool(bare) ? WhyOf(bare) : PassedOverWhy.Ignored
                );
            }
        }
    }

    private static IEnumerable<(string Relative, PassedOverWhy Why)> OfDisk(string top)
    {
        var folders = new Stack<string>([top]);
        while (folders.TryPop(out string? folder))
        {
            foreach (FileSystemInfo entry in EntriesOf(folder))
            {
                bool isFolder = entry is DirectoryInfo;
                string relative = Path.GetRelativePath(top, entry.FullName)
                    .Replace(Path.DirectorySeparatorChar, '/');
                if (isFolder && FileNames.IsPassedOver(entry.Name))
                {
                    if (entry.Name != ".git")
                    {
                        yield return (relative, WhyOf(relative));
                    }
                }
                else if (isFolder && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    folders.Push(entry.FullName);
                }
                else if (
                    !isFolder
                    && FileNames.HasWantedEnding(entry.Name)
                    && FileNames.IsMadeByTool(entry.Name)
                )
                {
                    yield return (relative, PassedOverWhy.Generated);
                }
            }
        }
    }

    private static PassedOverWhy WhyOf(string path) =>
        path.AsSpan(path.LastIndexOf('/') + 1) is "node_modules"
            ? PassedOverWhy.Dependencies
            : PassedOverWhy.Generated;

    /// <summary>The entries of a folder; none of a folder that cannot be read, which was told of when it was walked.</summary>
    private static FileSystemInfo[] EntriesOf(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
