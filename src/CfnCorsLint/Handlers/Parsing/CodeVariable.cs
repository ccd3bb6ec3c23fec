namespace CfnCorsLint.Handlers.Parsing;

/// <summary>A variable of source code with a value that it gets.</summary>
/// <param name="Function">The function in which it is known; <see langword="null"/> for the whole file.</param>
/// <param name="Place">The index of the name.</param>
internal sealed record CodeVariable(
    string Name,
    CodeFunction? Function,
    CodeExpression Value,
    int Place
)
{
    /// <summary>Whether the name is made there, so that what stands around its block does not see it.</summary>
    public bool IsDeclared { get; init; }
}
