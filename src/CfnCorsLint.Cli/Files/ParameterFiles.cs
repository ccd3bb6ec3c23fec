using System.Collections.Immutable;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>Finds the files beside a template that give values to parameters: <c>samconfig.toml</c>, <c>*.params.json</c>, <c>parameters/*.json</c>.</summary>
internal sealed class ParameterFiles
{
    private readonly string _workingFolder;
    private readonly RepositoryBoundary _boundary;
    private readonly long _mostBytes;
    private readonly Dictionary<string, ImmutableArray<ParameterSource>> _byFolder = new(
        StringComparer.Ordinal
    );

    /// <param name="mostBytes">What is larger is passed over.</param>
    public ParameterFiles(string workingFolder, RepositoryBoundary boundary, long mostBytes)
    {
        _workingFolder = workingFolder;
        _boundary = boundary;
        _mostBytes = mostBytes;
    }

    /// <summary>The sources of parameters that lie in the folder of a file, whichever template they are meant for.</summary>
    /// <param name="path">Absolute.</param>
    public ImmutableArray<ParameterSource> Beside(string path)
    {
        if (Path.GetDirectoryName(path) is not { } folder)
        {
            return [];
        }

        if (!_byFolder.TryGetValue(folder, out ImmutableArray<ParameterSource> found))
        {
            found =
            [
                .. Listed(folder, SamConfig.FileName)
                    .SelectMany(file =>
                        Read(file) is { } text ? SamConfig.Read(text, SamConfig.FileName) : []
                    ),
                .. Listed(folder, "*.params.json")
                    .Concat(Listed(Path.Join(folder, "parameters"), "*.json"))
                    .SelectMany(file => OfList(file, folder)),
            ];
            _byFolder[folder] = found;
        }

        return found;
    }

    private IEnumerable<ParameterSource> OfList(string file, string folder) =>
        Read(file) is { } text
            ?
            [
                new ParameterSource(
                    Path.GetRelativePath(folder, file).Replace('\\', '/'),
                    ParameterList.Read(text)
                ),
            ]
            : [];

    /// <summary>In the order of their names.</summary>
    private static List<string> Listed(string folder, string pattern)
    {
        try
        {
            return Directory.Exists(folder)
                ? Directory
                    .EnumerateFiles(folder, pattern)
                    .Order(StringComparer.Ordinal)
                    .Take(ParameterSource.Most)
                    .ToList()
                : [];
        }
        catch (Exception problem) when (UnreadableFile.Reason(problem) is not null)
        {
            return [];
        }
    }

    private SourceText? Read(string path) =>
        BoundedText.Read(path, _boundary.Follow, _workingFolder, _mostBytes);
}
