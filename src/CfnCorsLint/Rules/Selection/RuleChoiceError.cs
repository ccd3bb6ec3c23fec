using CfnCorsLint.Text;

namespace CfnCorsLint.Rules.Selection;

/// <summary>A selector that means no rule.</summary>
/// <param name="Place">In the settings file; <see langword="null"/> for one of the command line.</param>
/// <param name="Message">One sentence.</param>
public sealed record RuleChoiceError(string Selector, TextSpan? Place, string Message);
