using CfnCorsLint.Text;

namespace CfnCorsLint.Findings.Suppressions;

/// <summary>A comment or an entry that begins like a suppression and is none.</summary>
/// <param name="Why">One sentence.</param>
public sealed record MalformedSuppression(TextSpan Place, string Why);
