using System.Collections.Immutable;
using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Findings;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>Compares texts with what they were in a commit, committed meanwhile or not. Only texts that somebody asks for are compared, and git runs no filter for that.</summary>
internal sealed class GitChanges : IDisposable
{
    /// <summary>The words with which git refuses a name that it does not know.</summary>
    private const string NotOne = "Needed a single revision";

    private static readonly ImmutableArray<(int First, int End)> s_whole = [(0, int.MaxValue)];

    private readonly Lock _gate = new();
    private readonly Dictionary<SourceText, ImmutableArray<(int First, int End)>> _known = [];
    private readonly GitPlace _place;
    private readonly Remarks _remarks;
    private readonly GitBlobs _blobs;
    private readonly GitFilters _filters;
    private readonly Lazy<ImmutableDictionary<string, string>> _old;
    private readonly Lazy<ImmutableHashSet<string>> _present;
    private readonly Lazy<GitRenames> _renames;

    private GitChanges(GitPlace place, string start, long mostBytes, Remarks remarks)
    {
        _place = place;
        _remarks = remarks;
        _blobs = new GitBlobs(place.Git, mostBytes);
        _filters = new GitFilters(place.Git);
        _old = new(() => GitTree.Of(place.Git, start));
        _present = new(place.Files);
        _renames = new(() => new GitRenames(_old.Value, place, _blobs));
        Lines = new ChangedLines(LinesOf);
    }

    /// <summary>Valid until this is disposed of.</summary>
    public ChangedLines Lines { get; }

    /// <param name="reference">As git takes it: a branch, a tag, a commit.</param>
    /// <param name="mostBytes">Contents that are larger count as changed as a whole.</param>
    /// <param name="problem">Gets why there is nothing to compare with, one line; <c>""</c> otherwise.</param>
    /// <returns><see langword="null"/> when there is nothing to compare with.</returns>
    public static GitChanges? Since(
        string reference,
        string workingFolder,
        long mostBytes,
        Remarks remarks,
        out string problem
    )
    {
        string? id = null;
        var place = GitPlace.Of(workingFolder, out problem);
        if (place is not null)
        {
            GitAnswer commit = place.Git.Ask(
                "rev-parse",
                "--verify",
                "--end-of-options",
                $"{reference}^{{commit}}"
            );
            id = commit.Output?.Trim();
            problem =
                id is null && place.IsShallow
                    ? $"the clone is shallow; {GitPlace.Unshallow}"
                    : commit.Problem;
        }

        if (place is null || id is null)
        {
            problem = problem.Contains(NotOne, StringComparison.Ordinal)
                ? $"git knows no '{reference}' here: name a branch, a tag or a commit that `git log` knows"
                : $"git knows no '{reference}' here: {problem}";
            return null;
        }

        // What others did on that branch meanwhile is no change of ours. A shallow clone may know no common commit.
        string? common = place.Git.Ask("merge-base", id, "HEAD").Output?.Trim();
        if (common is null && place.IsShallow)
        {
            remarks.Add(
                $"the clone is shallow: what others changed in '{reference}' since this branch left it counts as changed here; {GitPlace.Unshallow}"
            );
        }

        string start = common ?? id;
        return new GitChanges(place, start, mostBytes, remarks);
    }

    /// <summary>The text as it was in the commit; the text itself where git does not keep it, or keeps it otherwise.</summary>
    /// <returns><see langword="null"/> where there was none, or it cannot be read.</returns>
    public SourceText? Before(SourceText text)
    {
        lock (_gate)
        {
            if (_place.PathOf(text.Path) is not { } path || _filters.Of(text.Path) is not null)
            {
                return text;
            }

            return _old.Value.TryGetValue(path, out string? id)
                    ? GitRenames.TextOf(_blobs.Read(id), text.Path)
                : _present.Value.Contains(path) ? _renames.Value.Source(path, text)
                : text;
        }
    }

    public void Dispose()
    {
        _blobs.Dispose();
        _filters.Dispose();
    }

    private ImmutableArray<(int First, int End)> LinesOf(SourceText text)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(text, out ImmutableArray<(int First, int End)> lines))
            {
                lines = Compare(text);
                _known.Add(text, lines);
            }

            return lines;
        }
    }

    private ImmutableArray<(int First, int End)> Compare(SourceText text)
    {
        if (_place.PathOf(text.Path) is not { } path)
        {
            return [];
        }

        bool isOld = _old.Value.TryGetValue(path, out string? id);
        // Git says nothing of a file that it ignores.
        if (!isOld && !_present.Value.Contains(path))
        {
            return [];
        }

        if (_filters.Of(text.Path) is { } filter)
        {
            _remarks.Add(
                $"{text.Path}: counts as changed as a whole: git keeps it as its filter '{filter}' makes it"
            );
            return s_whole;
        }

        SourceText? before = id is null
            ? _renames.Value.Source(path, text)
            : GitRenames.TextOf(_blobs.Read(id), text.Path);
        if (before is null && isOld)
        {
            _remarks.Add(
                $"{text.Path}: counts as changed as a whole: its old text is not here, or none that can be read"
            );
        }

        return before is null ? s_whole : LineComparison.ChangedIn(before, text);
    }
}
