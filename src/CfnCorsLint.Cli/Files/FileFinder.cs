using System.Collections.Immutable;

namespace CfnCorsLint.Cli.Files;

/// <summary>Turns the paths of a command line into the files to look at.</summary>
internal sealed class FileFinder
{
    private const string StandardInput = "-";

    private readonly Shell _shell;
    private readonly string? _standardInputName;

    /// <param name="standardInputName">The path that the text of standard input is said to have; <see langword="null"/> when nobody said.</param>
    public FileFinder(Shell shell, string? standardInputName)
    {
        _shell = shell;
        _standardInputName = standardInputName;
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
        return relative.Replace('\\', '/');
    }

    private ImmutableArray<InputFile> FilesOf(string path, ICollection<string> missing)
    {
        if (path == StandardInput)
        {
            return [FromStandardInput()];
        }

        string full = Path.GetFullPath(path, _shell.Folder);
        if (File.Exists(full))
        {
            return [Found(full, isNamed: true)];
        }

        if (Directory.Exists(full))
        {
            var unreadable = new List<string>();
            ImmutableArray<InputFile> inside =
            [
                .. FolderWalk
                    .Under(Path.TrimEndingDirectorySeparator(full), unreadable)
                    .Select(file => Found(file, isNamed: false)),
            ];
            foreach (string folder in unreadable)
            {
                missing.Add($"{Shown(folder, _shell.Folder)}: cannot be read: permission denied");
            }

            return inside;
        }

        ImmutableArray<InputFile> matches = Globs.IsGlob(path)
            ? [.. Globs.Expand(path, _shell.Folder).Select(file => Found(file, isNamed: false))]
            : [];
        if (matches.IsEmpty)
        {
            missing.Add($"{path}: no such file or folder");
        }

        return matches;
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
