using System.Collections.Immutable;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Patches;

/// <summary>Offers of the fixes of a text only those that a trial made: what check counts is what fix writes.</summary>
public static class KeptPromises
{
    /// <summary>The result, with fixes that the trial left out shown only, each with the reason.</summary>
    /// <param name="trial">The fixes of the result, made in memory.</param>
    /// <param name="wasTried">Which fixes the trial was asked for.</param>
    public static CheckResult Of(CheckResult result, Patch trial, Func<Finding, bool> wasTried)
    {
        HashSet<Fingerprint> left = [.. trial.Left.Findings.Select(finding => finding.Fingerprint)];
        Dictionary<Fingerprint, string> reasons = trial
            .LeftOut.DistinctBy(one => one.Finding.Fingerprint)
            .ToDictionary(one => one.Finding.Fingerprint, one => one.Why);
        ImmutableArray<Finding> findings =
        [
            .. result.Findings.Select(finding =>
                wasTried(finding) && left.Contains(finding.Fingerprint)
                    ? WithoutPromise(finding, reasons.GetValueOrDefault(finding.Fingerprint))
                    : finding
            ),
        ];
        return result with { Findings = findings };
    }

    private static Finding WithoutPromise(Finding finding, string? why) =>
        finding.Fix is { } fix
            ? finding with
            {
                Fix = fix with
                {
                    Applicability = Applicability.DisplayOnly,
                    Why = why ?? "beside the other fixes it cannot be made",
                },
            }
            : finding;
}
