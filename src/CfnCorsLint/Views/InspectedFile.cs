using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Views;

/// <summary>What one file makes, with its expected calls played through.</summary>
/// <param name="Findings">What is wrong with it; empty where nobody asked.</param>
public sealed record InspectedFile(
    InspectView View,
    ImmutableArray<ExpectedPlay> Calls,
    ImmutableArray<Finding> Findings
);
