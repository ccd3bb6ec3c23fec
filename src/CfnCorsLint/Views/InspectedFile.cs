using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Views;

/// <summary>Holds what <c>inspect</c> shows of one file, with its expected calls played through and its findings.</summary>
/// <param name="Findings">What is wrong with it; empty where nobody asked.</param>
public sealed record InspectedFile(
    InspectView View,
    ImmutableArray<ExpectedSimulation> Calls,
    ImmutableArray<Finding> Findings
);
