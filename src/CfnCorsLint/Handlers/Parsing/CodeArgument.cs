namespace CfnCorsLint.Handlers.Parsing;

/// <summary>One argument that source code passes in a call.</summary>
/// <param name="Name">Of <c>name=value</c>; <see langword="null"/> for one that goes by its position.</param>
internal sealed record CodeArgument(string? Name, CodeExpression Value);
