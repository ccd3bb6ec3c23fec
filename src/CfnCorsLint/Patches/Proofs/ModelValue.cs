namespace CfnCorsLint.Patches.Proofs;

/// <summary>A value that stands at a place of the model.</summary>
/// <param name="Part">Which of several parts says it, such as the position of a response; <c>""</c> for the only one.</param>
/// <param name="Text">A known text as it is written, a list item by item; an expression by its name.</param>
internal readonly record struct ModelValue(string Part, string Text);
