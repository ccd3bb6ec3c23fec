using System.Collections.Immutable;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>A function that source code declares or writes in place.</summary>
/// <param name="Name">As it is declared; <see langword="null"/> for one that is written in place.</param>
/// <param name="Start">The index of its first word.</param>
/// <param name="BodyStart">The index of the first word of what it does; of an expression's function that of the expression.</param>
/// <param name="BodyEnd">The index behind its last word.</param>
/// <param name="Parameters">The names of its parameters, empty for one that is no plain name.</param>
/// <param name="Decorators">What is written above it to replace it: <c>@cors</c>.</param>
internal sealed record CodeFunction(
    string? Name,
    int Start,
    int BodyStart,
    int BodyEnd,
    ImmutableArray<string> Parameters,
    ImmutableArray<CodeExpression> Decorators
)
{
    /// <summary>Whether the function is one expression, which it returns.</summary>
    public bool IsExpression { get; init; }

    public bool Holds(int at) => at >= BodyStart && at < BodyEnd;
}
