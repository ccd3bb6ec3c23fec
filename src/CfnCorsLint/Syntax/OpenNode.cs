namespace CfnCorsLint.Syntax;

/// <summary>A mapping or sequence whose beginning was read and whose end was not.</summary>
/// <param name="Start">Of its tag or anchor, else of its bracket or first child.</param>
/// <param name="HeadEnd">After its bracket; in a block collection where it starts.</param>
/// <param name="HasBrackets">Unlike <paramref name="IsFlow"/> not of the one entry in <c>[a: b]</c>.</param>
internal readonly record struct OpenNode(
    bool IsMapping,
    int Start,
    int HeadEnd,
    bool IsFlow,
    bool HasBrackets,
    string? Tag = null,
    string? Anchor = null,
    bool IsExplicitKey = false
)
{
    /// <summary>The index of its first child in the list of its <see cref="TreeBuilder"/>.</summary>
    public int FirstChild { get; init; }
}
