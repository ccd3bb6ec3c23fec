using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Patches.Proofs;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Support;

/// <summary>Holds a whole run of fixes, from the first text to the last, to what each pass proved of itself.</summary>
internal static class FixPromises
{
    /// <param name="isSafe">Whether safe fixes alone were made.</param>
    /// <returns>What the run changes beyond what its fixes declare, or gives beyond what a safe fix may.</returns>
    public static IEnumerable<string> Broken(
        CheckResult before,
        Patch patch,
        PageSettings pageSettings,
        bool isSafe
    )
    {
        var models = new ModelComparison(before.Model);
        ModelDifference[] differences = [.. models.With(patch.Left.Model)];
        string?[] broken =
        [
            EffectsProof.WhatFails(differences, EffectsOf(before, patch)),
            isSafe
                ? new SafeBounds(models, models, pageSettings).WhatFails(
                    differences,
                    patch.Left.Model
                )
                : null,
            isSafe ? Access.Widened(before, patch.Left, pageSettings, differences) : null,
        ];
        return broken.OfType<string>();
    }

    /// <summary>What the fixes declare, and those that make the same edits for another API.</summary>
    private static ImmutableArray<Effect> EffectsOf(CheckResult before, Patch patch)
    {
        HashSet<TextEdit> made = [.. patch.Fixed.SelectMany(finding => finding.Fix?.Edits ?? [])];
        return
        [
            .. before
                .Findings.Where(finding =>
                    finding.Fix is { Edits: [_, ..] edits } && edits.All(made.Contains)
                )
                .Concat(patch.Fixed)
                .SelectMany(finding => finding.Fix?.Effects ?? []),
        ];
    }
}
