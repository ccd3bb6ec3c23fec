using System.Collections.Concurrent;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Handlers;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>Finds on the disk what a template refers to: beside it, then in each folder above, never outside its repository.</summary>
internal sealed class DiskFiles : ISourceFiles
{
    private readonly string _workingFolder;
    private readonly RepositoryBoundary _boundary;
    private readonly long _mostBytes;
    private readonly bool _readsCode;
    private readonly ConcurrentDictionary<string, CodeOnDisk> _code = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<SourceText?>> _beside = new(
        StringComparer.Ordinal
    );

    /// <param name="mostBytes">What is larger is not found.</param>
    /// <param name="readsCode">Whether the code of functions may be read, too.</param>
    public DiskFiles(
        string workingFolder,
        RepositoryBoundary boundary,
        long mostBytes,
        bool readsCode
    )
    {
        _readsCode = readsCode;
        _workingFolder = workingFolder;
        _boundary = boundary;
        _mostBytes = mostBytes;
    }

    public SourceText? Find(string referrer, string reference)
    {
        string full = Path.GetFullPath(referrer, _workingFolder);
        string? folder = Path.GetDirectoryName(full);
        bool isElsewhere =
            reference.Length == 0
            || reference.Contains(':', StringComparison.Ordinal)
            || reference.Contains('\0', StringComparison.Ordinal)
            || Path.IsPathRooted(reference);
        if (folder is null || isElsewhere)
        {
            return null;
        }

        string bound = Repository.BoundOf(folder, _workingFolder);
        return Repository
            .FoldersUpTo(folder, bound)
            .Select(from => Read(Path.GetFullPath(reference, from), bound))
            .FirstOrDefault(found => found is not null);
    }

    public SourceText? Beside(string referrer, string name) =>
        Path.GetFileName(name) == name
        && !name.Contains('\0', StringComparison.Ordinal)
        && Path.GetDirectoryName(Path.GetFullPath(referrer, _workingFolder)) is { } folder
            ? _beside
                .GetOrAdd(
                    Path.Join(folder, name),
                    path => new(() => Read(path, Repository.BoundOf(folder, _workingFolder)))
                )
                .Value
            : null;

    public ICodeFiles? CodeFor(string referrer)
    {
        string full = Path.GetFullPath(referrer, _workingFolder);
        return _readsCode && Path.GetDirectoryName(full) is { } folder
            ? _code.GetOrAdd(
                Repository.BoundOf(folder, _workingFolder),
                bound => new CodeOnDisk(_workingFolder, bound, _boundary)
            )
            : null;
    }

    private SourceText? Read(string path, string bound) =>
        BoundedText.Read(path, one => Within(one, bound), _workingFolder, _mostBytes);

    /// <summary>The path without links; <see langword="null"/> where nothing lies inside the bound, or it belongs to another repository.</summary>
    private string? Within(string path, string bound) =>
        Repository.IsWithin(path, bound)
        && File.Exists(path)
        && _boundary.Follow(path) is { } file
        && Repository.Owns(RealPath.Of(file), RealPath.Of(bound))
            ? file
            : null;
}
