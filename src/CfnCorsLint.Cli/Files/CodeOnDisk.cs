using System.Collections.Concurrent;
using System.Collections.Immutable;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Handlers;
using CfnCorsLint.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Cli.Files;

/// <summary>The source code of one repository, each file read once a run, and nothing outside of it.</summary>
internal sealed class CodeOnDisk : ICodeFiles
{
    /// <summary>Code that people write is smaller.</summary>
    private const long MostBytes = 512 * 1024;

    private const int MostFiles = 2000;

    private const int MostFilesAround = 5000;

    private readonly string _workingFolder;
    private readonly string _bound;
    private readonly Border _border;
    private readonly ConcurrentDictionary<string, SourceText?> _texts = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, ImmutableArray<string>?> _folders = new(
        StringComparer.Ordinal
    );

    /// <param name="workingFolder">Absolute; paths are shown from there.</param>
    /// <param name="bound">The root of the repository, absolute.</param>
    public CodeOnDisk(string workingFolder, string bound, Border border)
    {
        _workingFolder = workingFolder;
        _bound = bound;
        _border = border;
    }

    public SourceText? Find(string path) => _texts.GetOrAdd(path, Read);

    public ImmutableArray<string>? Under(string folder) =>
        FullPath(folder) is { } full ? Listed(full, MostFiles) : [];

    public ImmutableArray<string>? Around(string folder) => Listed(_bound, MostFilesAround);

    private ImmutableArray<string>? Listed(string full, int most) =>
        _folders.GetOrAdd(full, one => List(one, most));

    private ImmutableArray<string>? List(string full, int most)
    {
        var walk = new FolderWalk(_workingFolder, _border, new Remarks(), []);
        string[] found =
        [
            .. walk.Code(full)
                .Take(most + 1)
                .Select(path => FileFinder.Shown(path, _workingFolder)),
        ];
        return found.Length > most ? null : [.. found.Order(StringComparer.Ordinal)];
    }

    private SourceText? Read(string path)
    {
        try
        {
            return
                FullPath(path) is { } full
                && File.Exists(full)
                && _border.Follow(full) is { } file
                && Repository.Owns(RealPath.Of(file), RealPath.Of(_bound))
                ? SourceText.FromBytes(path, RegularFile.ReadAll(file, MostBytes))
                : null;
        }
        catch (Exception problem) when (UnreadableFile.Reason(problem) is not null)
        {
            return null;
        }
    }

    /// <returns><see langword="null"/> for what lies outside of the repository.</returns>
    private string? FullPath(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        string full = Path.GetFullPath(path, _workingFolder);
        return full == _bound || Repository.IsWithin(full, _bound) ? full : null;
    }
}
