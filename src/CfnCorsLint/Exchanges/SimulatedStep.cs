using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Exchanges;

/// <summary>One answer of a simulated call, with what the browser makes of it.</summary>
/// <param name="Strictly">What the standard makes of it, where today's browsers let more pass; otherwise the same.</param>
public sealed record SimulatedStep(Answer Answer, Verdict Verdict, Verdict Strictly)
{
    /// <summary>What the browser remembers of it; <see langword="null"/> unless it is a preflight that passes.</summary>
    public PreflightMemory? Memory { get; init; }
}
