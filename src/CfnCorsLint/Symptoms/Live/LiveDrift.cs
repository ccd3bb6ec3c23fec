using CfnCorsLint.Syntax;

namespace CfnCorsLint.Symptoms.Live;

/// <summary>Tells one thing that a live API answers otherwise than its template says.</summary>
/// <param name="What"><c>status</c>, <c>allow-origin</c>, <c>allow-methods</c> and so on.</param>
/// <param name="InTemplate"><see langword="null"/> for a header that is absent.</param>
/// <param name="Live"><see langword="null"/> for a header that is absent.</param>
/// <param name="Means">What can be behind it, a clause.</param>
/// <param name="Place">Where the template says it; <see langword="null"/> when nothing is written.</param>
public sealed record LiveDrift(
    string What,
    string? InTemplate,
    string? Live,
    DriftKind Means,
    SyntaxNode? Place
);
