using System.Collections.Immutable;
using CfnCorsLint.Symptoms.Live;

namespace CfnCorsLint.Reports.Probes;

/// <summary>A live call with all that is to be told of it.</summary>
/// <param name="Method">As it was given.</param>
/// <param name="Sent">Names of the headers that the call carries.</param>
/// <param name="Drift"><see langword="null"/> without a template.</param>
/// <param name="Route">The route of the template that takes it, <c>/orders/{id} of 'OrdersApi'</c>; <see langword="null"/> without one.</param>
/// <param name="Notes">What is to be known besides, a sentence each.</param>
public sealed record ProbedCall(
    LiveCall Live,
    string Method,
    ImmutableArray<string> Sent,
    ImmutableArray<ProbedDiagnosis> Diagnoses,
    ImmutableArray<LiveDrift>? Drift,
    string? Route,
    ImmutableArray<string> Notes
);
