using CfnCorsLint.Text;

namespace CfnCorsLint.Settings;

/// <summary>A setting that changes the severity or the fixes of one rule or several.</summary>
/// <param name="Selector">An id, a name or the beginning of ids, as written: <c>CORS306</c>, <c>CORS3</c>.</param>
/// <param name="Place">Where the selector is written, in the settings file.</param>
/// <param name="Level"><see langword="null"/> to leave the severity as it is.</param>
/// <param name="Fix"><see langword="null"/> to leave the fix as it is.</param>
public sealed record RuleSetting(string Selector, TextSpan Place, RuleLevel? Level, FixLevel? Fix);
