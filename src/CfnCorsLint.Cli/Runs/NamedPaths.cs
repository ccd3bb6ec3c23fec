using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Files.Repositories;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Decides which files the paths of a command line mean, also of files that are gone.</summary>
internal sealed class NamedPaths
{
    private readonly string _folder;
    private readonly ImmutableArray<string> _places;
    private readonly ImmutableArray<string> _globs;

    /// <param name="paths">Files, folders and globs, as given.</param>
    public NamedPaths(ImmutableArray<string> paths, string workingFolder)
    {
        _folder = workingFolder;
        ILookup<bool, string> byForm = paths.ToLookup(path =>
            Globs.IsGlob(path) && !Path.Exists(Path.GetFullPath(path, workingFolder))
        );
        _globs = [.. byForm[true].Select(glob => FileFinder.Shown(Full(glob), workingFolder))];
        _places = [.. byForm[false].Select(Full)];
    }

    /// <param name="fullPath">Of a file, which need not be there.</param>
    public bool Mean(string fullPath) =>
        _places.Any(place => Repository.IsWithin(fullPath, place))
        || Globs.Match(_globs, FileFinder.Shown(fullPath, _folder));

    private string Full(string path) => Path.GetFullPath(path, _folder);
}
