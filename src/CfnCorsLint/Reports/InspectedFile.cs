using System.Collections.Immutable;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Reports;

/// <summary>What one file makes, with its expected calls played through.</summary>
public sealed record InspectedFile(InspectView View, ImmutableArray<ExpectedPlay> Calls)
{
    /// <summary>What is wrong with it; empty where nobody asked.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
