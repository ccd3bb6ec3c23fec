namespace CfnCorsLint.Syntax;

/// <summary>Tag and anchor of a node that has one of them, and of a copy the node that it was made of: few nodes have any.</summary>
internal sealed record NodeProperties(string? Tag, string? Anchor, SyntaxNode? Original);
