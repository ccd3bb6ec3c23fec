using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>One key of a CORS policy with the value that it has: <c>AllowOrigins: [https://app.example.com]</c>.</summary>
/// <param name="Key"><see langword="null"/> where the whole policy is the one value: <c>Cors: "'*'"</c>.</param>
public sealed record CorsEntry(ScalarNode? Key, Value Value)
{
    /// <summary>The key, or the value where there is no key.</summary>
    public SyntaxNode Place => Key ?? Value.Node;
}
