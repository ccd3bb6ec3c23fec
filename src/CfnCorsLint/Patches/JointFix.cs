using CfnCorsLint.Findings;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches;

/// <summary>Makes one fix of those for several places of one finding.</summary>
internal static class JointFix
{
    /// <returns>The first alone, where the other is trusted less, is of another text, or would change the same place.</returns>
    public static Fix? Of(Fix? first, Fix? other)
    {
        if (
            first is null or { Edits.IsEmpty: true }
            || other is null or { Edits.IsEmpty: true }
            || other.Applicability < first.Applicability
            || other.Source?.Path != first.Source?.Path
        )
        {
            return first;
        }

        TextEdit[] added = [.. other.Edits.Except(first.Edits)];
        return added.Any(edit => first.Edits.Any(made => Touch(edit, made)))
            ? first
            : first with
            {
                Edits = [.. first.Edits, .. added],
                ChangedPaths = [.. first.ChangedPaths.Union(other.ChangedPaths)],
                Effects = [.. first.Effects.Union(other.Effects)],
                Brings = [.. first.Brings.Union(other.Brings)],
            };
    }

    private static bool Touch(TextEdit left, TextEdit right) =>
        left.Span.Start <= right.Span.End && right.Span.Start <= left.Span.End;
}
