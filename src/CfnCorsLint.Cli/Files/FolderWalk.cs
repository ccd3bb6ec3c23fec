namespace CfnCorsLint.Cli.Files;

/// <summary>The files below a folder that are worth a look, as git lists them or as they lie there.</summary>
internal static class FolderWalk
{
    /// <param name="unreadable">Gets the absolute paths of folders that may not be read.</param>
    /// <returns>Absolute paths.</returns>
    public static IEnumerable<string> Under(string folder, ICollection<string> unreadable)
    {
        IReadOnlyList<string>? listed = Repository.RootAbove(folder) is null
            ? null
            : GitFiles.In(folder);
        // Git says nothing about a folder that it ignores; who names it wants it looked at.
        bool isIgnored = listed is { Count: 0 } && !Repository.IsRoot(folder);
        return listed is null || isIgnored
            ? Walk(new DirectoryInfo(folder), unreadable)
            : listed
                .Where(FileNames.IsWantedPath)
                .Select(relative => Path.GetFullPath(relative, folder))
                .Where(File.Exists);
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder, ICollection<string> unreadable)
    {
        foreach (FileSystemInfo entry in Entries(folder, unreadable))
        {
            if (entry is not DirectoryInfo below)
            {
                if (FileNames.IsWanted(entry.Name) && File.Exists(entry.FullName))
                {
                    yield return entry.FullName;
                }
            }
            else if (!FileNames.IsPassedOver(below.Name) && below.LinkTarget is null)
            {
                foreach (string file in Walk(below, unreadable))
                {
                    yield return file;
                }
            }
        }
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder, ICollection<string> unreadable)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (UnauthorizedAccessException)
        {
            unreadable.Add(folder.FullName);
            return [];
        }
    }
}
