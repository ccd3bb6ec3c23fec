using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>A place where the text is no YAML or JSON, or goes beyond what is read of it.</summary>
/// <param name="Message">One sentence in plain words, without a place.</param>
public sealed record SyntaxError(TextSpan Span, string Message);
