namespace CfnCorsLint.Syntax;

/// <summary>Tag and anchor of a node that has one of them: few nodes do.</summary>
internal sealed record NodeProperties(string? Tag, string? Anchor);
