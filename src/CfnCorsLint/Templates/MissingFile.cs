using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>A file that a template refers to and that does not lie there.</summary>
/// <param name="Reference">As written: <c>./openapi.yaml</c>.</param>
public sealed record MissingFile(string Reference, SyntaxNode Place);
