using System.Collections.Immutable;
using CfnCorsLint.Symptoms.Live;

namespace CfnCorsLint.Reports.Probes;

/// <summary>Holds all that a live API answered, with what is to be said of it.</summary>
/// <param name="Url">As it was given.</param>
/// <param name="Checks">What was tried besides; <see langword="null"/> when nothing was to be.</param>
/// <param name="Notes">What is to be known of the whole run, a sentence each.</param>
public sealed record ProbeReport(
    string Url,
    ImmutableArray<ProbedCall> Calls,
    ImmutableArray<LiveCheck>? Checks,
    ImmutableArray<string> Notes
);
