using System.Collections.Concurrent;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;

namespace CfnCorsLint.Cli.Files;

/// <summary>Keeps a run inside each repository: what links lead to outside of it is passed over, with a remark.</summary>
internal sealed class RepositoryBoundary
{
    private readonly string _workingFolder;
    private readonly Remarks _remarks;
    private readonly Lazy<(string Bound, string Real)> _home;
    private readonly ConcurrentDictionary<string, string?> _folders = new(StringComparer.Ordinal);

    /// <param name="workingFolder">Absolute.</param>
    public RepositoryBoundary(string workingFolder, Remarks remarks)
    {
        _workingFolder = workingFolder;
        _remarks = remarks;
        _home = new(() =>
        {
            string bound = Repository.BoundOf(workingFolder, workingFolder);
            return (bound, RealPath.Of(bound));
        });
    }

    /// <summary>The path of a file without links: a link and its target are one file.</summary>
    /// <param name="path">Absolute.</param>
    /// <returns><see langword="null"/> when a link leaves the repository that it lies in.</returns>
    public string? Follow(string path)
    {
        if (
            Path.GetDirectoryName(path) is not { } folder
            || _folders.GetOrAdd(folder, one => Resolved(one, isFolder: true)) is not { } real
        )
        {
            return null;
        }

        string file = Path.Join(real, Path.GetFileName(path));
        return RealPath.IsLink(file) ? Resolved(file, isFolder: false) : file;
    }

    /// <summary>The path of a folder without links.</summary>
    /// <inheritdoc cref="Follow"/>
    public string? FollowFolder(string path) => Resolved(path, isFolder: true);

    private string? Resolved(string path, bool isFolder)
    {
        string shown = FileFinder.Shown(path, _workingFolder);
        try
        {
            if (OutwardLink.In(path, _workingFolder, isFolder) is not { } link)
            {
                return WithoutLinks(path);
            }

            string what =
                link == path ? "a link" : $"{FileFinder.Shown(link, _workingFolder)} is a link";
            _remarks.Add($"{shown}: passed over: {what} that leaves the repository");
        }
        catch (IOException)
        {
            _remarks.Add($"{shown}: passed over: its links go in a circle");
        }
        catch (UnauthorizedAccessException)
        {
            _remarks.Add($"{shown}: passed over: where its links lead may not be read");
        }

        return null;
    }

    /// <summary>The path without links; below the working folder's repository it stays as people write it, although links may lead to that.</summary>
    private string WithoutLinks(string path)
    {
        string real = RealPath.Of(path);
        (string bound, string realBound) = _home.Value;
        return bound != realBound && Repository.IsWithin(real, realBound)
            ? Path.TrimEndingDirectorySeparator(
                Path.Join(bound, real[Path.TrimEndingDirectorySeparator(realBound).Length..])
            )
            : real;
    }
}
