using System.Collections.Immutable;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Finds what a new file was called before: a file that is gone and held the same text, else the one with most lines in common.</summary>
internal sealed class GitRenames
{
    /// <summary>How many files that are gone are compared by likeness; among more, only equal texts are found. Git has such a limit as well.</summary>
    /// <remarks>Source: https://git-scm.com/docs/git-config#Documentation/git-config.txt-diffrenameLimit</remarks>
    private const int MostCompared = 1000;

    /// <summary>As git's <c>--find-renames</c>.</summary>
    private const double LeastInCommon = 0.5;

    private readonly GitBlobs _blobs;
    private readonly ImmutableArray<(string Path, string Id, LineCounts Lines)> _gone;
    private readonly ILookup<LineCounts, (string Path, string Id, LineCounts Lines)> _equal;

    /// <param name="old">The files of the commit.</param>
    public GitRenames(ImmutableDictionary<string, string> old, GitPlace place, GitBlobs blobs)
    {
        _blobs = blobs;
        _gone =
        [
            .. from file in old
            where FileNames.IsWanted(file.Key.AsSpan(file.Key.LastIndexOf('/') + 1))
            where !place.IsThere(file.Key)
            orderby file.Key
            let text = TextOf(blobs.Read(file.Value), file.Key)
            where text is not null
            select (file.Key, file.Value, new LineCounts(text)),
        ];
        _equal = _gone.ToLookup(file => file.Lines);
    }

    /// <param name="path">From the top of the work tree.</param>
    /// <param name="text">As it is now.</param>
    /// <returns><see langword="null"/> for a file that is new.</returns>
    public SourceText? Source(string path, SourceText text)
    {
        var lines = new LineCounts(text);
        string? id = _equal[lines].Select(file => file.Id).FirstOrDefault();
        if (id is null && _gone.Length <= MostCompared)
        {
            id = _gone
                .Select(file => (file.Id, InCommon: file.Lines.InCommonWith(lines)))
                .Where(file => file.InCommon >= LeastInCommon)
                .OrderByDescending(file => file.InCommon)
                .Select(file => file.Id)
                .FirstOrDefault();
        }

        return id is null ? null : TextOf(_blobs.Read(id), path);
    }

    public static SourceText? TextOf(byte[]? bytes, string path) =>
        bytes is null ? null : SourceText.FromBytes(path, bytes);
}
