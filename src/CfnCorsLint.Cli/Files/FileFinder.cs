using System.Collections.Immutable;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files;

/// <summary>Turns the paths of a command line into the files to look at.</summary>
internal sealed class FileFinder
{
    private const string StandardInput = "-";

    private readonly Shell _shell;
    private readonly string? _standardInputName;
    private readonly RepositoryBoundary _boundary;
    private readonly Remarks _remarks;

    /// <param name="standardInputName">The path that the text of standard input is said to have; <see langword="null"/> when nobody said.</param>
    public FileFinder(
        Shell shell,
        string? standardInputName,
        RepositoryBoundary boundary,
        Remarks remarks
    )
    {
        _shell = shell;
        _standardInputName = standardInputName;
        _boundary = boundary;
        _remarks = remarks;
    }

    /// <summary>Each file once, sorted by the path that is shown.</summary>
    /// <param name="missing">Gets what is not there, a line each.</param>
    public ImmutableArray<InputFile> Find(IEnumerable<string> paths, ICollection<string> missing)
    {
        var found = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            foreach (InputFile file in FilesOf(path, missing))
            {
                if (file.IsNamed || !found.ContainsKey(file.FullPath))
                {
                    found[file.FullPath] = file;
                }
            }
        }

        return [.. found.Values.OrderBy(file => file.ShownPath, StringComparer.Ordinal)];
    }

    /// <summary>The path as reports show it: relative to the working folder, with <c>/</c>.</summary>
    public static string Shown(string fullPath, string workingFolder)
    {
        bool isBelow =
            fullPath.Length > workingFolder.Length && Repository.IsWithin(fullPath, workingFolder);
        // The system's own way resolves both paths anew, for each of thousands of files.
        string relative = isBelow
            ? fullPath[workingFolder.Length..].TrimStart(Path.DirectorySeparatorChar)
            : Path.GetRelativePath(workingFolder, fullPath);
        return relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    private ImmutableArray<InputFile> FilesOf(string path, ICollection<string> missing)
    {
        if (path == StandardInput)
        {
            return [FromStandardInput()];
        }

        string full = Path.GetFullPath(path, _shell.Folder);
        var walk = new FolderWalk(_shell.Folder, _boundary, _remarks, missing);
        if (Directory.Exists(full))
        {
            return _boundary.FollowFolder(Path.TrimEndingDirectorySeparator(full)) is { } folder
                ? [.. walk.Under(folder).Select(file => Found(file, isNamed: false))]
                : [];
        }

        if (File.Exists(full))
        {
            return _boundary.Follow(full) is { } file ? Named(file, missing) : [];
        }

        ImmutableArray<string> matches = Globs.IsGlob(path)
            ? [.. Globs.Expand(path, _shell.Folder, walk)]
            : [];
        if (matches.IsEmpty)
        {
            missing.Add(
                Globs.IsGlob(path)
                    ? $"{path}: no such file or folder: no file is called so"
                    : $"{path}: no such file or folder{NearTo(path, full)}"
            );
        }

        return
        [
            .. matches
                .Select(_boundary.Follow)
                .OfType<string>()
                .Select(file => Found(file, isNamed: false)),
        ];
    }

    /// <summary>What to try instead: a path that is spelt nearly so, else what the path was read from.</summary>
    private string NearTo(string path, string full)
    {
        string? folder = Path.GetDirectoryName(full);
        string? near = Directory.Exists(folder)
            ? Spelling.Nearest(
                Path.GetFileName(full),
                Directory
                    .EnumerateFileSystemEntries(folder)
                    .Select(Path.GetFileName)
                    .OfType<string>()
                    .Order(StringComparer.Ordinal)
            )
            : null;
        return near is not null
                ? $"; did you mean '{Shown(Path.Join(folder, near), _shell.Folder)}'?"
            : Path.IsPathRooted(path) ? ""
            : $" in {_shell.Folder}";
    }

    /// <summary>The files that a path on the command line means. Only what has an end is a file: nothing else is opened. What is open in another process has no path of its own.</summary>
    private ImmutableArray<InputFile> Named(string file, ICollection<string> missing)
    {
        if (FileStatus.Of(file) is { } status ? status.Kind == FileKind.Regular : File.Exists(file))
        {
            return [Found(file, isNamed: true)];
        }

        string what = new NotRegularException(FileKind.Special).Message;
        missing.Add($"{Shown(file, _shell.Folder)}: {what}: give it as `-`");
        return [];
    }

    private InputFile Found(string full, bool isNamed) =>
        new(full, Shown(full, _shell.Folder), isNamed);

    private InputFile FromStandardInput() =>
        _standardInputName is { } name
            ? Found(Path.GetFullPath(name, _shell.Folder), isNamed: true) with
            {
                IsStandardInput = true,
            }
            : new InputFile(
                Path.Join(_shell.Folder, "<stdin>"),
                "<stdin>",
                IsNamed: true,
                IsStandardInput: true
            );
}
