using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Shows that a pass over a text does what its fixes say and nothing else.</summary>
internal sealed class Proof
{
    private readonly CheckResult _before;
    private readonly Wishes _wishes;
    private readonly Func<Finding, bool> _accepts;
    private readonly ModelComparison _models;

    /// <param name="before">What the text was and what was said about it.</param>
    /// <param name="wishes">What the owners of the pages give by themselves.</param>
    /// <param name="accepts">Whether a fix that is possible is also made.</param>
    public Proof(CheckResult before, Wishes wishes, Func<Finding, bool> accepts)
    {
        _before = before;
        _wishes = wishes;
        _accepts = accepts;
        _models = new ModelComparison(before.Model);
    }

    /// <param name="after">What the new text is and what is said about it.</param>
    /// <returns>What is wrong, in one clause; <see langword="null"/> when nothing is.</returns>
    public string? WhatFails(CheckResult after, Splice splice) =>
        TextProof.WhatFails(_before, after, splice)
        ?? (IsSafe(splice) ? KeptExpressions.WhatIsLost(_before, after, splice) : null)
        ?? Apis(_before, after)
        ?? Models(after, splice)
        ?? FindingsProof.WhatFails(_before, after, splice, _accepts)
        ?? (IsSafe(splice) ? Access.Widened(_before, after, _wishes) : null);

    private string? Models(CheckResult after, Splice splice)
    {
        ModelDifference[] differences = [.. _models.With(after.Model)];
        return EffectsProof.WhatFails(differences, splice.EffectsIn(_before))
            ?? (
                IsSafe(splice)
                    ? new SafeBounds(_models, _wishes).WhatFails(differences, after.Model)
                    : null
            );
    }

    private static bool IsSafe(Splice splice) =>
        splice.Findings.All(finding => finding.Fix is { Applicability: Applicability.Safe });

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
