using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Shows that what was to be repaired is not found any more, and that nothing new is found that stays.</summary>
internal static class FindingsProof
{
    /// <param name="accepts">Whether a fix that is possible is also made.</param>
    /// <returns>What is wrong, in one clause; <see langword="null"/> when nothing is.</returns>
    public static string? WhatFails(
        CheckResult before,
        CheckResult after,
        FixSelection selection,
        Func<Finding, bool> accepts
    )
    {
        ILookup<string, Finding> wordsBefore = before.Findings.ToLookup(Words);
        ILookup<string, Finding> wordsAfter = after.Findings.ToLookup(Words);
        foreach (IGrouping<string, Finding> group in selection.Findings.GroupBy(Words))
        {
            int countBefore = wordsBefore[group.Key].Count();
            int countAfter = wordsAfter[group.Key].Count();
            if (countAfter > countBefore - group.Count())
            {
                return $"{group.First().RuleId} would still be there";
            }
        }

        HashSet<Fingerprint> known = [.. before.Findings.Select(finding => finding.Fingerprint)];
        ILookup<string, Finding> had = before.Findings.ToLookup(Topic);
        ILookup<string, Finding> has = after.Findings.ToLookup(Topic);
        HashSet<string> brought =
        [
            .. selection.Findings.SelectMany(finding => finding.Fix?.Brings ?? []),
        ];
        Finding? added = after.Findings.FirstOrDefault(finding =>
            finding.Severity > Severity.Note
            // What is repaired needs no suppression any more.
            && finding.RuleId != RulesInCode.UnusedSuppression
            && !brought.Contains(finding.RuleId)
            && !known.Contains(finding.Fingerprint)
            && has[Topic(finding)].Count() > had[Topic(finding)].Count()
            && !(ComesToLight(finding, selection) && accepts(finding))
        );
        return added is null
            ? null
            : $"it would bring {added.RuleId} at {Place(added)}: {added.Message}";
    }

    /// <summary>Whether something that is repaired stood before it, in the text or on the way of a call, and the next pass repairs it.</summary>
    private static bool ComesToLight(Finding finding, FixSelection selection) =>
        finding.Fix is { Trust: Trust.Safe, Edits.IsEmpty: false }
        && selection.Findings.Any(mended =>
            mended.Api == finding.Api
            && (
                finding.YieldsTo.Contains(mended.RuleId)
                || (
                    finding.Route is not null
                    && mended.Route == finding.Route
                    && mended.Severity >= finding.Severity
                )
            )
        );

    /// <summary>A text that says what a finding is about: its words and its place may move.</summary>
    private static string Topic(Finding finding) =>
        $"{finding.RuleId} {finding.Severity} {finding.Api} {finding.Route} {finding.Method}";

    private static string Words(Finding finding) =>
        $"{finding.RuleId} {finding.Api} {finding.Route} {finding.Method} {finding.Message}";

    private static string Place(Finding finding) =>
        finding.Location.Path.Length == 0 ? "the top" : finding.Location.Path;
}
