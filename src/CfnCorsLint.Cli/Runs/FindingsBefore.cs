using System.Collections.Immutable;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Findings;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Remembers what was found before the changes of a branch, since a change may bring a mistake about far from its own line.</summary>
internal sealed class FindingsBefore
{
    private readonly GitChanges _changes;
    private readonly ImmutableArray<WorkItem> _items;
    private readonly Dictionary<int, ImmutableHashSet<Fingerprint>?> _known = [];

    public FindingsBefore(GitChanges changes, ImmutableArray<WorkItem> items)
    {
        _changes = changes;
        _items = items;
    }

    /// <summary>Whether the finding was not there before, though no changed line is its place.</summary>
    /// <param name="at">The file that it was found in, among those of the run.</param>
    public bool Lacks(Finding finding, SourceText source, int at)
    {
        bool isChanged =
            _changes.Lines.Touches(source)
            || _changes.Lines.Touches(finding.Location.Source)
            || finding.Related.Any(place => _changes.Lines.Touches(place.Source));
        return isChanged && Of(source, at) is { } known && !known.Contains(finding.Fingerprint);
    }

    /// <returns><see langword="null"/> where the old text is not known.</returns>
    private ImmutableHashSet<Fingerprint>? Of(SourceText source, int at)
    {
        if (!_known.TryGetValue(at, out ImmutableHashSet<Fingerprint>? found))
        {
            WorkItem item = _items[at];
            found = _changes.Before(source) is { } before
                ?
                [
                    .. item
                        .Linter.Check(
                            before,
                            item.Files is { } files ? new FilesBefore(files, _changes) : null
                        )
                        .Findings.Select(finding => finding.Fingerprint),
                ]
                : null;
            _known.Add(at, found);
        }

        return found;
    }
}
