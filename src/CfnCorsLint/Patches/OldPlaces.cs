using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Diffs;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches;

/// <summary>Finds for places of new texts the lines that they had, or would come behind.</summary>
internal sealed class OldPlaces
{
    private readonly ImmutableArray<(SourceText Before, SourceText After)> _texts;

    public OldPlaces(Patch patch)
    {
        _texts = [(patch.Before, patch.After), .. patch.Others];
    }

    /// <summary>A finding whose fix is for a text that nobody has yet.</summary>
    public Finding Move(Finding finding) =>
        finding with
        {
            Location = Move(finding.Location),
            Related = [.. finding.Related.Select(Move)],
            Fix = finding.Fix is { } fix
                ? fix with
                {
                    Trust = Trust.DisplayOnly,
                    Edits = [],
                    Source = null,
                    Why = fix.Why ?? "it follows from what is not written yet",
                }
                : null,
        };

    private Location Move(Location place)
    {
        (SourceText? before, SourceText? after) = _texts.FirstOrDefault(text =>
            ReferenceEquals(text.After, place.Source)
        );
        if (before is null || after is null || ReferenceEquals(before, after))
        {
            return place;
        }

        int line = after.LineNumberAt(place.Span.Start);
        int offset = place.Span.Start - after.StartOfLine(line);
        (int old, bool isSame) = LineIn(before, after, line);
        int start = Math.Min(
            before.StartOfLine(old) + (isSame ? offset : 0),
            before.EndOfLine(old)
        );
        int end = isSame
            ? Math.Min(start + place.Span.Length, before.Content.Length)
            : before.EndOfLine(old);
        return place with { Source = before, Span = new TextSpan(start, Math.Max(start, end)) };
    }

    private static (int Line, bool IsSame) LineIn(SourceText before, SourceText after, int line)
    {
        int shift = 0;
        foreach (LineChange change in LineChanges.Between(LinesOf(before), LinesOf(after)))
        {
            if (line < change.NewStart)
            {
                break;
            }

            if (line < change.NewEnd)
            {
                return (Math.Clamp(change.OldStart, 0, before.LineCount - 1), false);
            }

            shift = change.OldEnd - change.NewEnd;
        }

        return (Math.Clamp(line + shift, 0, before.LineCount - 1), true);
    }

    private static string[] LinesOf(SourceText text) =>
        [.. Enumerable.Range(0, text.LineCount).Select(text.LineAt)];
}
