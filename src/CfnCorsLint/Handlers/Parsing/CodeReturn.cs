using System.Collections.Immutable;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>A value that a function gives back, by <c>return</c> or by a callback of Lambda.</summary>
/// <param name="Place">The index of its first word.</param>
/// <param name="Guards">The conditions under which it does so, the innermost first, as stretches of words; of an error that is caught the word that catches it.</param>
internal sealed record CodeReturn(
    CodeFunction Function,
    int Place,
    CodeExpression Value,
    ImmutableArray<CodeGuard> Guards
)
{
    /// <summary>Whether something else ends the run in its place: the error beside it in Go.</summary>
    public bool IsBesideError { get; init; }
}
