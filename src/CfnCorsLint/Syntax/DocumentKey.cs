namespace CfnCorsLint.Syntax;

/// <summary>A key that a document for this tool may have.</summary>
/// <param name="Explanation">What its value says, in one sentence for the author.</param>
/// <param name="IsRequired">Whether a document without it is refused.</param>
internal sealed record DocumentKey(string Name, string Explanation, bool IsRequired = false);
