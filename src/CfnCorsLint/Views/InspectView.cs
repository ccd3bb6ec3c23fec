using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Views;

/// <summary>Holds what <c>inspect</c> shows of one file: the APIs that it makes.</summary>
/// <param name="File">As reports show it.</param>
public sealed record InspectView(string File, TemplateKind Kind, ImmutableArray<ApiView> Apis)
{
    /// <summary>The errors by which nothing is deployed.</summary>
    public ImmutableArray<Finding> Stops { get; init; } = [];

    /// <summary>The place where another template makes a stack of the file; <see langword="null"/> when none does.</summary>
    public Location? Reference { get; init; }
}
