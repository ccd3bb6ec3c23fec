using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Holds what a rule says of one subject over all worlds.</summary>
/// <param name="Failing">One for each world in which the subject fails.</param>
/// <param name="Words">What the operators leave in all of these worlds.</param>
/// <param name="When">When that is not always: the conditions in words.</param>
/// <param name="IsCertain">Whether that is enough to speak.</param>
internal sealed record Merged(
    ImmutableArray<Judgement> Failing,
    ImmutableDictionary<string, ImmutableArray<NameItem>> Words,
    string? When,
    bool IsCertain
);
