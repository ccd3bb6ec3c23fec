using System.Collections.Immutable;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>Says who answers a route's preflight, and with which status and headers.</summary>
/// <param name="AnsweredBy"><c>mock</c>, <c>proxy</c>, <c>integration</c>, <c>service</c>, <c>greedy</c>, <c>nobody</c> or <c>unknown</c>.</param>
/// <param name="Status"><see langword="null"/> when it is not known.</param>
/// <param name="Authorization">Of the method that receives it; <see langword="null"/> when none does.</param>
/// <param name="ApiKey">Whether that method demands a key; <see langword="null"/> when none receives it, or it is not known.</param>
/// <param name="Line">Of that method, from 1; <see langword="null"/> when none receives it.</param>
/// <param name="Headers"><c>Access-Control-*</c> and <c>Vary</c>.</param>
public sealed record PreflightView(
    string AnsweredBy,
    int? Status,
    string? Authorization,
    bool? ApiKey,
    int? Line,
    ImmutableArray<HeaderView> Headers
)
{
    /// <param name="name">Compared without case.</param>
    public Shown<string>? Find(string name) =>
        Headers
            .FirstOrDefault(header =>
                string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)
            )
            ?.Value;
}
