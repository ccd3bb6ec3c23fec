using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Settings;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>Finds and reads the settings that hold for a file: the nearest <c>.cfncors.yaml</c> above it, up to its repository's root.</summary>
internal sealed class SettingsFinder
{
    private readonly string _workingFolder;
    private readonly string? _only;
    private readonly bool _isIsolated;
    private readonly RepositoryBoundary _boundary;
    private readonly Remarks _remarks;
    private readonly long _mostBytes;
    private readonly Dictionary<string, FoundSettings> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoundSettings> _byFile = new(StringComparer.Ordinal);

    /// <param name="only">The one settings file that holds for all; <see langword="null"/> to look for them.</param>
    /// <param name="isIsolated">Whether no settings hold at all.</param>
    /// <param name="mostBytes">The size of the largest settings file that is read.</param>
    public SettingsFinder(
        string workingFolder,
        string? only,
        bool isIsolated,
        RepositoryBoundary boundary,
        Remarks remarks,
        long mostBytes
    )
    {
        _workingFolder = workingFolder;
        _only = only;
        _isIsolated = isIsolated;
        _boundary = boundary;
        _remarks = remarks;
        _mostBytes = mostBytes;
    }

    /// <summary>The settings files that were read.</summary>
    public IEnumerable<FoundSettings> All => _byFile.Values;

    /// <param name="fullPath">Of the file that is to be linted.</param>
    public FoundSettings For(string fullPath) => Above(Path.GetDirectoryName(fullPath) ?? fullPath);

    /// <summary>The settings that hold for a file in the folder.</summary>
    public FoundSettings Above(string folder)
    {
        if (_isIsolated)
        {
            return FoundSettings.None;
        }

        if (_only is not null)
        {
            string named = Path.GetFullPath(_only, _workingFolder);
            return _boundary.Follow(named) is null
                ? throw new CannotRunException($"--config {_only}: leads out of the repository")
                : Read(named);
        }

        if (!_byFolder.TryGetValue(folder, out FoundSettings? found))
        {
            found = Search(folder);
            _byFolder.Add(folder, found);
        }

        return found;
    }

    /// <summary>The folder that the settings of a file lie in, or would lie in.</summary>
    /// <param name="fullPath">Of the file that is linted.</param>
    public string HomeOf(string fullPath)
    {
        string folder = Path.GetDirectoryName(fullPath) ?? fullPath;
        string home = Above(folder).Folder;
        return home.Length > 0 ? home : Repository.BoundOf(folder, _workingFolder);
    }

    private FoundSettings Search(string folder)
    {
        string[] paths =
        [
            .. Repository
                .FoldersUpTo(folder, Repository.BoundOf(folder, _workingFolder))
                .Select(InFolder)
                .OfType<string>()
                .Take(2),
        ];
        if (paths is not [var nearest, .. var others])
        {
            return FoundSettings.None;
        }

        FoundSettings found = Read(nearest);
        if (others is not [var above] || found.Replaced is not null)
        {
            return found;
        }

        found = found with { Replaced = FileFinder.Shown(above, _workingFolder) };
        _byFile[nearest] = found;
        TellLost(found, above);
        return found;
    }

    /// <summary>Says what the settings above name of the pages and the rules, which those who wrote it may take for true below, and does not hold there.</summary>
    private void TellLost(FoundSettings found, string above)
    {
        LintSettings here = found.Settings;
        LintSettings there;
        try
        {
            there = Parsed(above).Settings;
        }
        catch (CannotRunException)
        {
            // It does not count here, so neither does what is wrong with it.
            return;
        }

        string[] lost =
        [
            .. here.Origins.IsEmpty && !there.Origins.IsEmpty ? (string[])["origins"] : [],
            .. here.WithCredentials is null && there.WithCredentials is not null
                ? (string[])["credentials"]
                : [],
            .. here.Headers.IsEmpty && !there.Headers.IsEmpty ? (string[])["headers"] : [],
            .. here.MaxAge is null && there.MaxAge is not null ? (string[])["max-age"] : [],
            .. here.Rules.IsEmpty && !there.Rules.IsEmpty ? (string[])["rules"] : [],
        ];
        if (lost.Length > 0)
        {
            _remarks.Add(
                $"{here.Source?.Path}: replaces {found.Replaced}, whose {string.Join(", ", lost)} do not hold below it: write them here, too"
            );
        }
    }

    /// <returns><see langword="null"/> when the folder has no settings.</returns>
    private string? InFolder(string folder)
    {
        string path = Path.Join(folder, SettingsReader.FileName);
        string other = Path.Join(folder, SettingsReader.OtherFileName);
        bool hasOther = IsThere(other);
        if (!IsThere(path))
        {
            return hasOther ? other : null;
        }

        if (hasOther)
        {
            _remarks.Add(
                $"{FileFinder.Shown(other, _workingFolder)}: passed over: {SettingsReader.FileName} beside it counts; delete one of them"
            );
        }

        return path;
    }

    /// <summary>Whether something lies there that is to be read, or to be complained of. A link that leaves the repository is as if nothing were there: to show what is wrong in its target would show the target.</summary>
    private bool IsThere(string path) => Path.Exists(path) && _boundary.Follow(path) is not null;

    private FoundSettings Read(string path)
    {
        if (_byFile.TryGetValue(path, out FoundSettings? known))
        {
            return known;
        }

        SettingsReadResult result = Parsed(path);
        var read = new FoundSettings(
            result.Settings,
            Path.GetDirectoryName(path) ?? path,
            result.Errors
        );
        _byFile.Add(path, read);
        return read;
    }

    private SettingsReadResult Parsed(string path)
    {
        string shown = FileFinder.Shown(path, _workingFolder);
        SourceText source =
            SourceText.FromBytes(shown, BytesOf(path, shown))
            ?? throw new CannotRunException($"{shown}: {UnreadableFile.NotUtf8}");
        return SettingsReader.Read(SyntaxReader.Read(source));
    }

    private byte[] BytesOf(string path, string shown)
    {
        try
        {
            return RegularFile.ReadAll(_boundary.Follow(path) ?? path, _mostBytes);
        }
        catch (Exception problem) when (UnreadableFile.Reason(problem) is { } reason)
        {
            throw new CannotRunException($"{shown}: {reason}", problem);
        }
    }
}
