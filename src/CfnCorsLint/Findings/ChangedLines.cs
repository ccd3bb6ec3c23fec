using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>Tells which lines of some files somebody changed, and looks that up only for the texts that are asked about.</summary>
public sealed class ChangedLines
{
    private readonly Func<SourceText, ImmutableArray<(int First, int End)>> _linesOf;

    /// <param name="linesOf">First line and end, from 0, the end exclusive.</param>
    public ChangedLines(Func<SourceText, ImmutableArray<(int First, int End)>> linesOf)
    {
        _linesOf = linesOf;
    }

    /// <summary>Whether any line of the text was changed.</summary>
    public bool Touches(SourceText text) => !_linesOf(text).IsEmpty;

    /// <summary>Whether the finding stands on a changed line, or is about one: a new method makes a list of methods wrong that nobody touched.</summary>
    public bool Touches(Finding finding) =>
        Touches(finding.Location) || finding.Related.Any(Touches);

    private bool Touches(Location place) =>
        _linesOf(place.Source)
            .Any(lines => lines.First <= place.End.Line && place.Start.Line < lines.End);
}
