using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Patches;

/// <summary>Shows of the fixes of a text only those as possible that can be made: what check counts is what fix writes.</summary>
public static class MakeableFixes
{
    private const string Hidden = "it is a note, which is repaired with --notes only";

    private const string Shared =
        "it stands in a file that other templates take in as well, which would change, too";

    /// <summary>The result, with fixes that were left out shown only, each with the reason.</summary>
    /// <param name="leftOut">Of the findings of the result.</param>
    /// <param name="isShared">Whether a fix would change a file that several templates take in.</param>
    public static CheckResult Of(
        CheckResult result,
        ImmutableArray<LeftOutFix> leftOut,
        Func<Finding, bool> isShared
    )
    {
        Dictionary<Fingerprint, string> reasons = leftOut
            .DistinctBy(one => one.Finding.Fingerprint)
            .ToDictionary(one => one.Finding.Fingerprint, one => one.Why);
        ImmutableArray<Finding> findings =
        [
            .. result.Findings.Select(finding =>
                reasons.TryGetValue(finding.Fingerprint, out string? why) ? Shown(finding, why)
                : isShared(finding) ? Shown(finding, Shared)
                : finding
            ),
        ];
        return result with { Findings = findings };
    }

    /// <summary>The result, with the fixes of findings that nobody is shown only shown themselves: fix leaves these alone.</summary>
    /// <param name="isShown">Whether a finding is spoken of.</param>
    public static CheckResult OfShown(CheckResult result, Func<Finding, bool> isShown) =>
        result.Findings.All(isShown)
            ? result
            : result with
            {
                Findings =
                [
                    .. result.Findings.Select(finding =>
                        isShown(finding) || finding.Fix is { Edits.IsEmpty: true }
                            ? finding
                            : Shown(finding, Hidden)
                    ),
                ],
            };

    private static Finding Shown(Finding finding, string why) =>
        finding.Fix is { } fix
            ? finding with
            {
                Fix = fix with { Trust = Trust.DisplayOnly, Why = why },
            }
            : finding;
}
