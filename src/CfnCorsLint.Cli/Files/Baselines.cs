using System.Collections.Immutable;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>Finds, reads and writes the files <c>.cfncors-baseline.json</c>, whose findings are known and stay silent.</summary>
internal sealed class Baselines
{
    public const string FileName = ".cfncors-baseline.json";

    private readonly string _workingFolder;
    private readonly SettingsFinder _settings;
    private readonly bool _isUsed;
    private readonly RepositoryBoundary _boundary;
    private readonly long _mostBytes;
    private readonly Dictionary<string, ImmutableArray<BaselineEntry>> _read = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, HashSet<(string File, string Fingerprint)>> _known = new(
        StringComparer.Ordinal
    );

    /// <param name="isUsed">Whether what they know stays silent.</param>
    /// <param name="mostBytes">The size of the largest one that is read.</param>
    public Baselines(
        string workingFolder,
        SettingsFinder settings,
        bool isUsed,
        RepositoryBoundary boundary,
        long mostBytes
    )
    {
        _workingFolder = workingFolder;
        _settings = settings;
        _isUsed = isUsed;
        _boundary = boundary;
        _mostBytes = mostBytes;
    }

    /// <summary>Whether findings that the baselines know stay silent.</summary>
    public bool AreUsed => _isUsed;

    /// <exception cref="CannotRunException">A baseline cannot be read.</exception>
    public bool Know(Finding finding)
    {
        if (!_isUsed)
        {
            return false;
        }

        (string home, string file) = PlaceOf(finding);
        if (!_known.TryGetValue(home, out HashSet<(string, string)>? known))
        {
            _known[home] = known = [
                .. EntriesIn(home).Select(entry => (entry.File, entry.Fingerprint)),
            ];
        }

        return known.Count > 0 && known.Contains((file, finding.Fingerprint.InFile.Hash));
    }

    /// <summary>The entries in the baseline of a folder, whether or not it is used; none where the folder has none.</summary>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public ImmutableArray<BaselineEntry> EntriesIn(string home)
    {
        if (!_read.TryGetValue(home, out ImmutableArray<BaselineEntry> entries))
        {
            _read[home] = entries = Read(Path.Join(home, FileName));
        }

        return entries;
    }

    /// <summary>The folder whose baseline a file belongs to.</summary>
    public string HomeOf(string fullPath) => _settings.HomeOf(fullPath);

    /// <summary>A finding as the baseline of its folder remembers it.</summary>
    public BaselineEntry EntryOf(Finding finding) =>
        new(PlaceOf(finding).File, finding.RuleId, finding.Fingerprint.InFile.Hash);

    /// <summary>The folder whose baseline a finding belongs to, and its file as seen from there.</summary>
    public (string Home, string File) PlaceOf(Finding finding)
    {
        string full = Path.GetFullPath(finding.Location.Source.Path, _workingFolder);
        string home = _settings.HomeOf(full);
        return (home, FileFinder.Shown(full, home));
    }

    private ImmutableArray<BaselineEntry> Read(string path)
    {
        if (!Path.Exists(path) || _boundary.Follow(path) is not { } file)
        {
            return [];
        }

        string shown = FileFinder.Shown(path, _workingFolder);
        SourceText source =
            SourceText.FromBytes(shown, BytesOf(file, shown))
            ?? throw new CannotRunException($"{shown}: {UnreadableFile.NotUtf8}");
        SyntaxTree tree = SyntaxReader.Read(source);
        return
            tree is { Errors.IsEmpty: true, Root: MappingNode root }
            && root["version"] is ScalarNode { Value: "1" }
            && root["findings"] is SequenceNode findings
            ?
            [
                .. findings
                    .Items.OfType<MappingNode>()
                    .Select(item => new BaselineEntry(
                        TextOf(item["file"]),
                        TextOf(item["rule"]),
                        TextOf(item["fingerprint"])
                    )),
            ]
            : throw new CannotRunException(
                $"{shown}: is no baseline of version 1: delete it, then write it anew with `cfncors baseline`"
            );
    }

    private byte[] BytesOf(string path, string shown)
    {
        try
        {
            return RegularFile.ReadAll(path, _mostBytes);
        }
        catch (Exception problem) when (UnreadableFile.Reason(problem) is { } reason)
        {
            throw new CannotRunException($"{shown}: {reason}", problem);
        }
    }

    private static string TextOf(SyntaxNode? node) => (node as ScalarNode)?.Value ?? "";
}
