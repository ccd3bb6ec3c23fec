using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms.Live;

/// <summary>Tells what a check of a live API found out, beyond the calls that pages make.</summary>
/// <param name="Name">A stable word: <c>foreign-origin</c>.</param>
/// <param name="Outcome">Whether it is as it should be.</param>
/// <param name="Says">What came back, and what it means: a sentence.</param>
/// <param name="Rules">Ids of the rules that can be behind it; empty when all is well.</param>
/// <param name="Asked">The calls that show it.</param>
public sealed record LiveCheck(
    string Name,
    CheckOutcome Outcome,
    string Says,
    ImmutableArray<string> Rules,
    ImmutableArray<LiveCall> Asked
);
