using System.Collections.Concurrent;
using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Finds the templates of a repository that take a file in and are not part of the run: they would change with it.</summary>
/// <remarks>Looked for only when a fix would change such a file: all templates of the repository are read for it, once.</remarks>
internal sealed class IncludingTemplates
{
    private readonly Workspace _workspace;
    private readonly Shell _shell;
    private readonly ImmutableHashSet<string> _inRun;
    private readonly ConcurrentDictionary<string, Lazy<ILookup<string, string>>> _byRoot = new(
        StringComparer.Ordinal
    );

    /// <param name="inRun">The absolute paths of the files that the run itself looks at.</param>
    public IncludingTemplates(Workspace workspace, Shell shell, IEnumerable<string> inRun)
    {
        _workspace = workspace;
        _shell = shell;
        _inRun = inRun.ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many there are.</summary>
    /// <param name="path">The absolute path of the file.</param>
    public int CountOf(string path)
    {
        string folder = Path.GetDirectoryName(path) ?? path;
        string root = Repository.BoundOf(folder, _shell.Folder);
        return _byRoot
            .GetOrAdd(root, one => new Lazy<ILookup<string, string>>(() => PartsBelow(one)))
            .Value[path]
            .Count();
    }

    /// <summary>The templates below a folder by the absolute paths of what they take in.</summary>
    private ILookup<string, string> PartsBelow(string root) =>
        (
            from file in _workspace.FilesBelow(root)
            where !_inRun.Contains(file.FullPath)
            let source = FileText.Read(file, _shell.In, _workspace.MostBytes).Source
            where source is not null
            from part in PartsOf(source)
            select (Part: Path.GetFullPath(part, _shell.Folder), Template: file.FullPath)
        ).ToLookup(pair => pair.Part, pair => pair.Template, StringComparer.Ordinal);

    private ImmutableArray<string> PartsOf(SourceText source) => _workspace.Read(source).Parts;
}
