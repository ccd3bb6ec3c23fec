using System.Collections.Immutable;

namespace CfnCorsLint.Handlers.Parsing;

/// <summary>A statement of source code that gives a member a value: <c>response.headers['Vary'] = 'Origin'</c>.</summary>
/// <param name="Path">The name first; <see langword="null"/> for a member whose name is an expression.</param>
/// <param name="Function">The function in which it happens; <see langword="null"/> for none.</param>
/// <param name="Place">The index of its first word.</param>
internal sealed record CodeChange(
    ImmutableArray<string?> Path,
    CodeFunction? Function,
    CodeExpression Value,
    int Place
)
{
    /// <summary>Whether the value is a mapping whose entries are put into what the path leads to: <c>headers.update(cors)</c>.</summary>
    public bool IsMerge { get; init; }
}
