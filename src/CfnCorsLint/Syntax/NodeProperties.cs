namespace CfnCorsLint.Syntax;

/// <summary>Holds what few nodes have: a tag, an anchor, or for a copy the node that it was made of.</summary>
internal sealed record NodeProperties(string? Tag, string? Anchor, SyntaxNode? Original);
