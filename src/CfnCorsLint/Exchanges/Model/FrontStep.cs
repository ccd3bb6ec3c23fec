using CfnCorsLint.Syntax;

namespace CfnCorsLint.Exchanges.Model;

/// <summary>Tells in a sentence what something in front of an API does with a call or its answer.</summary>
/// <param name="Place">The text that makes it do so; <see langword="null"/> when nothing is written.</param>
public sealed record FrontStep(string Says, SyntaxNode? Place);
