using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Views;

/// <summary>What one file makes, as <c>inspect</c> shows it.</summary>
/// <param name="File">As reports show it.</param>
public sealed record InspectView(string File, TemplateKind Kind, ImmutableArray<ApiView> Apis)
{
    /// <summary>The errors by which nothing is deployed.</summary>
    public ImmutableArray<Finding> Stops { get; init; } = [];

    /// <summary>Where another template makes a stack of it; <see langword="null"/> when none does.</summary>
    public Location? Reference { get; init; }
}
