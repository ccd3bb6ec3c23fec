using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Model;

/// <summary>A further place that a finding speaks of.</summary>
/// <param name="Label">A few words: <c>'/orders' is declared here</c>.</param>
public sealed record RelatedPlace(SyntaxNode Place, string Label);
