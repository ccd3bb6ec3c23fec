using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>Says which parts of a request API Gateway checks before it calls the integration.</summary>
/// <param name="Place">Where the method names it.</param>
public sealed record RequestValidator(SyntaxNode Place, Truth ChecksParameters, Truth ChecksBody);
