using System.IO.Enumeration;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;

namespace CfnCorsLint.Cli.Files;

/// <summary>Finds the files below a folder that are worth a look, as git lists them or as they lie there.</summary>
internal sealed class FolderWalk
{
    private readonly string _workingFolder;
    private readonly RepositoryBoundary _boundary;
    private readonly Remarks _remarks;
    private readonly ICollection<string> _unreadable;

    /// <param name="unreadable">Gets the folders that cannot be read, a line each.</param>
    public FolderWalk(
        string workingFolder,
        RepositoryBoundary boundary,
        Remarks remarks,
        ICollection<string> unreadable
    )
    {
        _workingFolder = workingFolder;
        _boundary = boundary;
        _remarks = remarks;
        _unreadable = unreadable;
    }

    /// <param name="folder">Absolute, without links.</param>
    /// <returns>Absolute paths. Some may be gone, or be links or folders: to ask of each would take as long as to read it.</returns>
    public IEnumerable<string> Under(string folder)
    {
        IReadOnlyList<string>? listed = Repository.RootAbove(folder) is null
            ? null
            : Listed(folder);
        // Git says nothing about a folder that it ignores; who names it wants it looked at.
        bool isIgnored = listed is { Count: 0 } && !Repository.IsRoot(folder);
        if (listed is null || isIgnored)
        {
            return Walk(folder, int.MaxValue, FileNames.IsWanted, FileNames.IsPassedOver);
        }

        var links = new LinkedFolders(folder);
        return listed
            .Where(FileNames.IsWantedPath)
            .Select(relative => PathOf(folder, relative, links))
            .OfType<string>();
    }

    /// <summary>All files down to a depth, whatever they are called and whatever git says.</summary>
    /// <param name="folder">Absolute, without links.</param>
    /// <param name="depth">1 for the files of the folder itself.</param>
    public IEnumerable<string> All(string folder, int depth) =>
        Walk(folder, depth, _ => true, name => name is ".git" or "node_modules");

    /// <summary>The files of source code, whatever git says.</summary>
    /// <param name="folder">Absolute, without links.</param>
    public IEnumerable<string> Code(string folder) =>
        Walk(folder, int.MaxValue, CodeNames.IsWanted, CodeNames.IsPassedOver);

    private IReadOnlyList<string>? Listed(string folder)
    {
        IReadOnlyList<string>? listed = GitFiles.In(folder, _workingFolder, out string problem);
        if (problem.Contains("dubious ownership", StringComparison.Ordinal))
        {
            _remarks.Add(
                $"{FileFinder.Shown(folder, _workingFolder)}: git does not say what it ignores: {problem}"
            );
        }

        return listed;
    }

    /// <returns><see langword="null"/> when a link on the way leaves the repository.</returns>
    private string? PathOf(string folder, string relative, LinkedFolders links)
    {
        string path = Path.Join(folder, relative.Replace('/', Path.DirectorySeparatorChar));
        if (relative.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(path))
        {
            _remarks.Add(
                $"{FileFinder.Shown(path, _workingFolder)}: passed over: its name is not UTF-8"
            );
            return null;
        }

        return links.LeadTo(path) ? _boundary.Follow(path) : path;
    }

    private IEnumerable<string> Walk(
        string top,
        int depth,
        NameTest isWanted,
        NameTest isPassedOver
    )
    {
        var folders = new Stack<(string Path, int Depth)>([(top, 1)]);
        while (folders.TryPop(out (string Path, int Depth) at))
        {
            foreach (
                (string path, bool isFolder, bool isLink) in Entries(
                    at.Path,
                    isWanted,
                    isPassedOver
                )
            )
            {
                if (!isFolder)
                {
                    yield return path;
                }
                else if (isLink)
                {
                    // Its target is walked where it lies; but who looks for it in vain is told when that is elsewhere.
                    _ = _boundary.FollowFolder(path);
                }
                else if (at.Depth < depth)
                {
                    folders.Push((path, at.Depth + 1));
                }
            }
        }
    }

    /// <summary>The files and folders worth a look. A repository has many more of others: of these the system is asked nothing.</summary>
    private (string Path, bool IsFolder, bool IsLink)[] Entries(
        string folder,
        NameTest isWanted,
        NameTest isPassedOver
    )
    {
        try
        {
            var entries = new FileSystemEnumerable<(string, bool, bool)>(
                folder,
                (ref FileSystemEntry entry) =>
                    (
                        entry.ToFullPath(),
                        entry.IsDirectory,
                        // Of a file the system would have to be asked once more; that it is a link shows when it is opened.
                        entry.IsDirectory && entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                    ),
                new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }
            )
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                    entry.IsDirectory ? !isPassedOver(entry.FileName) : isWanted(entry.FileName),
            };
            return [.. entries];
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody took it away meanwhile.
        }
        catch (IOException problem)
        {
            Tell(folder, problem.Message);
        }
        catch (UnauthorizedAccessException)
        {
            Tell(folder, "permission denied");
        }

        return [];
    }

    private void Tell(string folder, string why) =>
        _unreadable.Add($"{FileFinder.Shown(folder, _workingFolder)}: cannot be read: {why}");

    /// <summary>Decides from the name of a file or a folder, without its path, whether it is meant.</summary>
    private delegate bool NameTest(ReadOnlySpan<char> name);
}
