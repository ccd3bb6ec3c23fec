using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules;

/// <summary>A name in a list, a verb or a header, with the place that names it.</summary>
/// <param name="Place"><see langword="null"/> when nothing written does.</param>
public sealed record NameItem(string Text, SyntaxNode? Place = null)
{
    public override string ToString() => Text;
}
