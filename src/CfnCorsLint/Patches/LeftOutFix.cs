using CfnCorsLint.Findings;

namespace CfnCorsLint.Patches;

/// <summary>A fix that was not made.</summary>
/// <param name="Why">One sentence.</param>
public sealed record LeftOutFix(Finding Finding, string Why);
