using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Keeps what makes fixes free of circles: nothing that a recipe uses comes back to the recipe.</summary>
public sealed class RecipeCircleTests
{
    [Fact]
    public void No_types_that_make_fixes_use_each_other()
    {
        ImmutableSortedDictionary<string, ImmutableSortedSet<string>> uses = TypeUses.Of(
            typeof(SourceText).Assembly.Location
        );
        HashSet<string> makers =
        [
            .. uses.Keys.Where(type =>
                FolderOrder.Of(type) is ("Patches", "Drafts" or "Values" or "Forms" or "Recipes")
            ),
        ];

        IEnumerable<string> circles = StronglyConnected
            .Of(makers, type => [.. uses[type].Where(makers.Contains)])
            .Select(circle => string.Join(", ", circle));

        Assert.NotEmpty(makers);
        Assert.Empty(circles);
    }
}
