using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Proofs;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Patches;

/// <summary>Makes fixes until nothing more changes, and proves each pass.</summary>
public sealed class Patcher
{
    /// <summary>A fix may make room for another, but not for ever. One fault takes three passes at most, and one value can be wrong in several ways that hide each other.</summary>
    private const int MaxPasses = 9;

    private readonly Func<PatchedTexts, CheckResult> _check;
    private readonly Func<Finding, bool> _accepts;
    private readonly List<Finding> _fixed = [];
    private readonly Dictionary<Fingerprint, LeftOutFix> _leftOut = [];
    private (CheckResult Of, Proof Proof) _proof;

    private Patcher(
        CheckResult start,
        Func<PatchedTexts, CheckResult> check,
        Func<Finding, bool> accepts,
        PageSettings pageSettings
    )
    {
        _proof = (start, new Proof(start, pageSettings, accepts));
        _check = check;
        _accepts = accepts;
    }

    /// <param name="start">What is said of the text that is to be fixed.</param>
    /// <param name="check">Reads and checks a new text as the whole pipeline does.</param>
    /// <param name="accepts">Whether a fix is to be made.</param>
    /// <param name="pageSettings">What the owners of the pages give by themselves.</param>
    public static Patch Apply(
        CheckResult start,
        Func<PatchedTexts, CheckResult> check,
        Func<Finding, bool> accepts,
        PageSettings pageSettings
    ) => new Patcher(start, check, accepts, pageSettings).Apply(start);

    /// <summary>The fixes of a text that a first pass would leave out; nothing is told of the new text but what it makes.</summary>
    /// <param name="start">What is said of the text.</param>
    /// <param name="read">Reads a new text, without a word about what is wrong with it.</param>
    /// <param name="accepts">Whether a fix is to be tried.</param>
    /// <param name="pageSettings">What the owners of the pages give by themselves.</param>
    public static ImmutableArray<LeftOutFix> Try(
        CheckResult start,
        Func<PatchedTexts, CheckResult> read,
        Func<Finding, bool> accepts,
        PageSettings pageSettings
    )
    {
        var patcher = new Patcher(start, read, accepts, pageSettings);
        if (patcher.Wanted(start) is [_, ..] wanted)
        {
            _ = patcher.Pass(start, wanted);
        }

        return [.. patcher._leftOut.Values];
    }

    private Patch Apply(CheckResult start)
    {
        CheckResult current = start;
        for (int pass = 0; pass < MaxPasses && Wanted(current) is [_, ..] wanted; )
        {
            CheckResult next = Pass(current, wanted);
            if (!ReferenceEquals(next, current) && ++pass < MaxPasses)
            {
                // What did not prove right beside the old text may do so beside the new one.
                _leftOut.Clear();
            }

            current = next;
        }

        foreach (Finding finding in Wanted(current))
        {
            LeaveOut(
                finding,
                $"the file does not settle after {MaxPasses} passes; please report this as a bug"
            );
        }

        return new Patch(
            start.Source,
            current.Source,
            [.. _fixed],
            [
                .. current
                    .Findings.Select(finding => _leftOut.GetValueOrDefault(finding.Fingerprint))
                    .OfType<LeftOutFix>(),
            ],
            current with
            {
                Findings =
                [
                    .. current.Findings.Where(finding =>
                        finding.RuleId != DeploymentRenewal.RuleId
                    ),
                ],
            }
        )
        {
            Others = PatchedTexts.Changed(start, current),
            Renewals =
            [
                .. current.Findings.Where(finding => finding.RuleId == DeploymentRenewal.RuleId),
            ],
        };
    }

    /// <summary>What is to be made, by place; without what failed before.</summary>
    /// <remarks>Safe fixes come first, so that the others find what these leave: where one stands in the text decides nothing.</remarks>
    private ImmutableArray<Finding> Wanted(CheckResult result)
    {
        ImmutableArray<Finding> wanted =
        [
            .. result
                .Findings.Where(finding =>
                    finding.Fix is { Edits: [_, ..], Trust: > Trust.DisplayOnly }
                    && !_leftOut.ContainsKey(finding.Fingerprint)
                    && _accepts(finding)
                )
                .OrderBy(finding => finding.Fix?.Edits.Min(edit => edit.Span.Start)),
        ];
        ImmutableArray<Finding> safe =
        [
            .. wanted.Where(finding => finding.Fix is { Trust: Trust.Safe }),
        ];
        return safe.IsEmpty ? wanted : safe;
    }

    /// <returns>The same object when nothing could be made: then something was left out.</returns>
    private CheckResult Pass(CheckResult current, ImmutableArray<Finding> wanted)
    {
        FixSelection all = Together(wanted);
        (CheckResult next, string? wrong) = Try(current, all);
        if (wrong is null)
        {
            _fixed.AddRange(all.Findings);
            return next;
        }

        var kept = new List<Finding>();
        CheckResult best = KeepOfMany(current, current, kept, [.. all.Findings]);
        _fixed.AddRange(kept);
        return best;
    }

    /// <summary>Keeps the fixes that prove right beside the ones kept before: tries half by half where the whole does not.</summary>
    private CheckResult KeepOfMany(
        CheckResult current,
        CheckResult best,
        List<Finding> kept,
        ImmutableArray<Finding> wanted
    )
    {
        (CheckResult next, string? wrong) = Try(current, Together([.. kept, .. wanted]));
        if (wrong is null)
        {
            kept.AddRange(wanted);
            return next;
        }

        if (wanted is [var only])
        {
            LeaveOut(only, wrong);
            return best;
        }

        int half = wanted.Length / 2;
        CheckResult first = KeepOfMany(current, best, kept, wanted[..half]);
        return KeepOfMany(current, first, kept, wanted[half..]);
    }

    private static FixSelection Together(IEnumerable<Finding> findings)
    {
        var selection = new FixSelection();
        foreach (Finding finding in findings)
        {
            if (finding.Fix is { } fix)
            {
                selection.TryAdd(finding, fix);
            }
        }

        return selection;
    }

    private (CheckResult Next, string? Wrong) Try(CheckResult current, FixSelection selection)
    {
        CheckResult next = _check(
            PatchedTexts.Of(current, source => source.WithEdits(selection.EditsOf(source)))
        );
        return (next, ProofOf(current).WhatFails(next, selection));
    }

    /// <summary>The proof of a text, of which all that is tried on it needs only one.</summary>
    private Proof ProofOf(CheckResult current)
    {
        if (!ReferenceEquals(_proof.Of, current))
        {
            _proof = (current, _proof.Proof.After(current));
        }

        return _proof.Proof;
    }

    private void LeaveOut(Finding finding, string why) =>
        _leftOut[finding.Fingerprint] = new LeftOutFix(finding, why);
}
