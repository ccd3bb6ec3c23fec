namespace CfnCorsLint.Syntax;

/// <summary>Measures how much a node holds, where each of its aliases counts as all that the alias stands for.</summary>
/// <param name="Height">Of the collections in each other; 0 for a scalar.</param>
/// <param name="Length">Of all scalars in it, and one more for each node. Never more than what a text and its aliases may have.</param>
internal readonly record struct Extent(int Height, int Length)
{
    public static Extent OfBrackets => new(0, 1);

    /// <summary>The extent of a scalar.</summary>
    public static Extent Of(SyntaxNode node) =>
        new(0, node is ScalarNode scalar ? scalar.Value.Length + 1 : 1);

    /// <summary>A collection with one more node in it.</summary>
    public Extent With(Extent child) =>
        new(Math.Max(Height, child.Height + 1), Length + child.Length);
}
