using System.Collections.Immutable;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Holds what the rules say about one file.</summary>
/// <param name="Violations">In the order of the text.</param>
/// <param name="Unknowns">Each place and reason once.</param>
/// <param name="Undecided">Ids of the rules that would have had to know those facts.</param>
public sealed record RuleReport(
    ImmutableArray<Violation> Violations,
    ImmutableArray<UnknownFact> Unknowns,
    ImmutableHashSet<string> Undecided
);
