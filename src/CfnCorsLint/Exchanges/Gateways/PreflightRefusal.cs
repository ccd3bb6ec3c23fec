using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Something that stands before the integration of a preflight and may refuse it.</summary>
/// <param name="Passes">Whether a preflight gets past it; never true.</param>
/// <param name="Place">Where it is written; <see langword="null"/> when nothing is.</param>
/// <param name="Error">What is answered when it refuses.</param>
public sealed record PreflightRefusal(
    PreflightBarrier Barrier,
    Truth Passes,
    SyntaxNode? Place,
    GatewayError Error
);
