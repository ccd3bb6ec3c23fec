using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>An API's resource policy, as far as a preflight meets it.</summary>
/// <param name="LetsOptions">Whether some statement lets anyone call OPTIONS.</param>
public sealed record ResourcePolicy(SyntaxNode Place, Truth LetsOptions);
