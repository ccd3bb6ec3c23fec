using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Handlers;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>Finds the source code of one repository, and nothing outside of it; each file is read once a run.</summary>
internal sealed class CodeOnDisk : ICodeFiles
{
    /// <summary>Code that people write is smaller.</summary>
    private const long MostBytes = 512 * 1024;

    private const int MostFiles = 2000;

    private const int MostFilesAround = 5000;

    private readonly string _workingFolder;
    private readonly string _bound;
    private readonly Lazy<string> _realBound;
    private readonly Lazy<bool> _hasSigns;
    private readonly RepositoryBoundary _boundary;
    private readonly ConcurrentDictionary<string, SourceText?> _texts = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, ImmutableArray<string>?> _folders = new(
        StringComparer.Ordinal
    );

    private readonly ConcurrentDictionary<string, string> _realFolders = new(
        StringComparer.Ordinal
    );

    /// <param name="workingFolder">Absolute; paths are shown from there.</param>
    /// <param name="bound">The root of the repository, absolute.</param>
    public CodeOnDisk(string workingFolder, string bound, RepositoryBoundary boundary)
    {
        _workingFolder = workingFolder;
        _bound = bound;
        _boundary = boundary;
        _realBound = new(() => RealPath.Of(bound));
        _hasSigns = new(AreSignsInAny);
    }

    public SourceText? Find(string path) => _texts.GetOrAdd(path, Read);

    public ImmutableArray<string>? Under(string folder) =>
        FullPath(folder) is { } full ? Listed(full) : [];

    public bool HaveSigns() => _hasSigns.Value;

    private ImmutableArray<string>? Listed(string full) => _folders.GetOrAdd(full, List);

    private ImmutableArray<string>? List(string full)
    {
        string[] found =
        [
            .. Walked(full)
                .Take(MostFiles + 1)
                .Select(path => FileFinder.Shown(path, _workingFolder)),
        ];
        return found.Length > MostFiles ? null : [.. found.Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Walked(string full) =>
        new FolderWalk(_workingFolder, _boundary, new Remarks(), []).Code(full);

    private SourceText? Read(string path)
    {
        try
        {
            return
                FullPath(path) is { } full
                && File.Exists(full)
                && _boundary.Follow(full) is { } file
                && Owns(file)
                ? SourceText.FromBytes(path, RegularFile.ReadAll(file, MostBytes))
                : null;
        }
        catch (Exception problem) when (UnreadableFile.Reason(problem) is not null)
        {
            return null;
        }
    }

    /// <param name="file">Without links of its own.</param>
    private bool Owns(string file) =>
        Path.GetDirectoryName(file) is { } folder
        && Repository.Owns(
            Path.Join(_realFolders.GetOrAdd(folder, RealPath.Of), Path.GetFileName(file)),
            _realBound.Value
        );

    private bool AreSignsInAny()
    {
        string[] paths = [.. Walked(_bound).Take(MostFilesAround + 1)];
        if (paths.Length > MostFilesAround)
        {
            return true;
        }

        bool found = false;
        Parallel.ForEach(
            paths,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            (path, state) =>
            {
                if (HasSigns(path))
                {
                    found = true;
                    state.Stop();
                }
            }
        );
        return found;
    }

    private static bool MayHaveSigns(string full)
    {
        using var file = RegularFile.Open(full);
        if (file.Length is 0 or > MostBytes)
        {
            return false;
        }

        byte[] bytes = ArrayPool<byte>.Shared.Rent((int)file.Length);
        int count = file.Read(bytes.AsSpan(0, (int)file.Length));
        bool mayHave = SourceCode.MayHaveSigns(bytes.AsSpan(0, count));
        ArrayPool<byte>.Shared.Return(bytes);
        return mayHave;
    }

    /// <summary>Most files hold none, which their bytes tell.</summary>
    private bool HasSigns(string full)
    {
        try
        {
            if (!MayHaveSigns(full))
            {
                return false;
            }
        }
        catch (Exception problem) when (UnreadableFile.Reason(problem) is not null)
        {
            // A link, for example: it is followed as all links are.
        }

        return Find(FileFinder.Shown(full, _workingFolder)) is { } source
            && SourceCode.HasSigns(source);
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
