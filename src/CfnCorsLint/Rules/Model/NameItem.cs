using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Model;

/// <summary>A name that stands in a list, a verb or a header, with the place that names it.</summary>
/// <param name="Place"><see langword="null"/> when nothing written does.</param>
public sealed record NameItem(string Text, SyntaxNode? Place = null)
{
    /// <summary>Further places that name the same thing.</summary>
    public ImmutableArray<SyntaxNode> Elsewhere { get; init; } = [];

    /// <summary>Puts equal names together, each with all the places that name it.</summary>
    public static IEnumerable<NameItem> Merge(IEnumerable<NameItem> items) =>
        from item in items
        group item by item.Text into same
        let first = same.First()
        select first with
        {
            Elsewhere =
            [
                .. same.Select(other => other.Place)
                    .OfType<SyntaxNode>()
                    .Where(place => !ReferenceEquals(place, first.Place))
                    .Distinct(),
            ],
        };

    public override string ToString() => Text;
}
