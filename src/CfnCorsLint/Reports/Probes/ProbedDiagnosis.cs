using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Symptoms.Live;

namespace CfnCorsLint.Reports.Probes;

/// <summary>A diagnosis of a live call, with what the template says of it.</summary>
/// <param name="Place">Where the template decides it; <see langword="null"/> without a template, or when nothing is written.</param>
/// <param name="Findings">The findings of the template that are the cause, the likeliest first.</param>
public sealed record ProbedDiagnosis(
    LiveDiagnosis Diagnosis,
    Location? Place,
    ImmutableArray<Finding> Findings
);
