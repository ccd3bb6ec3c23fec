using System.IO.Enumeration;

namespace CfnCorsLint.Cli.Files;

/// <summary>The files below a folder that are worth a look, as git lists them or as they lie there.</summary>
internal static class FolderWalk
{
    /// <param name="unreadable">Gets the absolute paths of folders that may not be read.</param>
    /// <returns>Absolute paths. Of what git lists some may be gone, or be folders: to ask of each would take as long as to read it.</returns>
    public static IEnumerable<string> Under(string folder, ICollection<string> unreadable)
    {
        IReadOnlyList<string>? listed = Repository.RootAbove(folder) is null
            ? null
            : GitFiles.In(folder);
        // Git says nothing about a folder that it ignores; who names it wants it looked at.
        bool isIgnored = listed is { Count: 0 } && !Repository.IsRoot(folder);
        return listed is null || isIgnored
            ? Walk(folder, unreadable)
            : listed
                .Where(FileNames.IsWantedPath)
                .Select(relative =>
                    Path.Join(folder, relative.Replace('/', Path.DirectorySeparatorChar))
                );
    }

    /// <summary>Folders in each other may be more than the stack has room for.</summary>
    private static IEnumerable<string> Walk(string folder, ICollection<string> unreadable)
    {
        var open = new Stack<(string Path, bool IsFolder, bool IsLink)>([(folder, true, false)]);
        while (open.TryPop(out (string Path, bool IsFolder, bool IsLink) next))
        {
            if (!next.IsFolder)
            {
                yield return next.Path;
            }
            else if (!next.IsLink)
            {
                foreach (
                    (string Path, bool IsFolder, bool IsLink) entry in Enumerable.Reverse(
                        Entries(next.Path, unreadable)
                    )
                )
                {
                    open.Push(entry);
                }
            }
        }
    }

    /// <summary>The files and folders worth a look. A repository has many more of others: of these the system is asked nothing.</summary>
    private static (string Path, bool IsFolder, bool IsLink)[] Entries(
        string folder,
        ICollection<string> unreadable
    )
    {
        var entries = new FileSystemEnumerable<(string, bool, bool)>(
            folder,
            (ref FileSystemEntry entry) =>
                (
                    entry.ToFullPath(),
                    entry.IsDirectory,
                    // Of a file the system would have to be asked once more; a link to nothing is passed over when it is read.
                    entry.IsDirectory && entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                ),
            new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                entry.IsDirectory
                    ? !FileNames.IsPassedOver(entry.FileName)
                    : FileNames.IsWanted(entry.FileName),
        };
        try
        {
            return [.. entries];
        }
        // A path that is too long for the system, or a folder that went away meanwhile, is the first.
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            unreadable.Add(folder);
            return [];
        }
    }
}
