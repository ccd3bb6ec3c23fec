using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>A template file that another template makes a nested stack of.</summary>
/// <param name="Reference">The file as written: <c>./api/template.yaml</c>.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Arguments">By parameter: what it is given; <see langword="null"/> for what only the deployment knows.</param>
public sealed record NestedTemplate(
    string Reference,
    SyntaxNode Place,
    ImmutableDictionary<string, string?> Arguments
);
