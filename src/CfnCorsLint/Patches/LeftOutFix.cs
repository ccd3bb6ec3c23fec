using CfnCorsLint.Findings;

namespace CfnCorsLint.Patches;

/// <summary>A fix that was not made, with the reason.</summary>
/// <param name="Why">One sentence.</param>
public sealed record LeftOutFix(Finding Finding, string Why);
