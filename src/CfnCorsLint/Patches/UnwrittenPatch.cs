using System.Collections.Immutable;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Patches;

/// <summary>Says what a patch would leave in terms of the texts as they lie on the disk, where it is only shown.</summary>
public static class UnwrittenPatch
{
    /// <param name="before">What is said of the texts as they are.</param>
    /// <returns>The findings that the patch leaves, each at its place in the old text.</returns>
    public static CheckResult LeftOf(CheckResult before, Patch patch)
    {
        var known = before
            .Findings.GroupBy(finding => finding.Fingerprint)
            .ToDictionary(group => group.Key, group => group.First());
        var places = new OldPlaces(patch);
        return before with
        {
            Findings =
            [
                .. patch.Left.Findings.Select(finding =>
                    known.GetValueOrDefault(finding.Fingerprint) ?? places.Move(finding)
                ),
            ],
        };
    }

    /// <summary>The Deployments that have to be made anew, each at its place in the old text.</summary>
    public static ImmutableArray<Finding> RenewalsOf(Patch patch)
    {
        var places = new OldPlaces(patch);
        return [.. patch.Renewals.Select(places.Move)];
    }
}
