using System.Collections.Immutable;

namespace CfnCorsLint.Reports;

/// <summary>What one file makes, with its expected calls played through.</summary>
public sealed record InspectedFile(InspectView View, ImmutableArray<ExpectedPlay> Calls);
