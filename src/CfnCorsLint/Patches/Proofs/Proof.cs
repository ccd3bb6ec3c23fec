using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Shows that a pass over a text does what its fixes say and nothing else.</summary>
internal sealed class Proof
{
    private readonly CheckResult _before;
    private readonly PageSettings _pageSettings;
    private readonly Func<Finding, bool> _accepts;
    private readonly ModelComparison _models;
    private readonly CheckResult _start;
    private readonly ModelComparison _author;

    /// <param name="start">What the author wrote, and what was said about it.</param>
    /// <param name="pageSettings">What the owners of the pages give by themselves.</param>
    /// <param name="accepts">Whether a fix that is possible is also made.</param>
    public Proof(CheckResult start, PageSettings pageSettings, Func<Finding, bool> accepts)
    {
        _start = _before = start;
        _pageSettings = pageSettings;
        _accepts = accepts;
        _author = _models = new ModelComparison(start.Model);
    }

    private Proof(Proof first, CheckResult before)
    {
        _start = first._start;
        _before = before;
        _pageSettings = first._pageSettings;
        _accepts = first._accepts;
        _author = first._author;
        _models = new ModelComparison(before.Model);
    }

    /// <summary>Makes the proof of the next pass, over what the passes so far made of the author's text.</summary>
    public Proof After(CheckResult before) => new(this, before);

    /// <param name="after">What the new text is and what is said about it.</param>
    /// <returns>What is wrong, in one clause; <see langword="null"/> when nothing is.</returns>
    public string? WhatFails(CheckResult after, FixSelection selection) =>
        TextProof.WhatFails(_before, after, selection)
        ?? (IsSafe(selection) ? KeptExpressions.WhatIsLost(_before, after, selection) : null)
        ?? Apis(_before, after)
        ?? Models(after, selection);

    private string? Models(CheckResult after, FixSelection selection)
    {
        ModelDifference[] differences = [.. _models.With(after.Model)];
        return EffectsProof.WhatFails(differences, selection.EffectsIn(_before))
            ?? (
                IsSafe(selection)
                    ? new SafeBounds(_models, _author, _pageSettings).WhatFails(
                        differences,
                        after.Model
                    )
                    : null
            )
            ?? FindingsProof.WhatFails(_before, after, selection, _accepts)
            ?? (
                IsSafe(selection) ? Access.Widened(_start, after, _pageSettings, differences) : null
            );
    }

    private static bool IsSafe(FixSelection selection) =>
        selection.Findings.All(finding => finding.Fix is { Trust: Trust.Safe });

    /// <summary>What is no template any more has no findings either.</summary>
    private static string? Apis(CheckResult before, CheckResult after)
    {
        HashSet<string> left = [.. IdsOf(after, _ => true)];
        return before.Kind != after.Kind ? "the new text is no template of that kind any more"
            : IdsOf(before, one => !one.IsImplicit).FirstOrDefault(id => !left.Contains(id))
                is { } lost
                ? $"the API '{lost}' would be lost"
            : null;

        // An implicit API is gone when its events name another one.
        static IEnumerable<string> IdsOf(CheckResult result, Func<Api, bool> counts) =>
            from api in result.Model?.Apis ?? []
            where api.Worlds.Any(world => counts(world.Api))
            select api.Id;
    }
}
