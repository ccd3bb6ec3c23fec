using System.Collections.Immutable;

namespace CfnCorsLint.Findings;

/// <summary>The lines of some files that somebody changed.</summary>
/// <param name="ByPath">By the path that reports show: first line and end, from 0, the end exclusive.</param>
public sealed record ChangedLines(
    ImmutableDictionary<string, ImmutableArray<(int First, int End)>> ByPath
)
{
    /// <summary>Whether it stands on a changed line, or is about one: a new method makes a list of methods wrong that nobody touched.</summary>
    public bool Touches(Finding finding) =>
        Touches(finding.Location) || finding.Related.Any(Touches);

    private bool Touches(Location place) =>
        ByPath.TryGetValue(place.Source.Path, out ImmutableArray<(int First, int End)> changes)
        && changes.Any(lines => lines.First <= place.End.Line && place.Start.Line < lines.End);
}
