using CfnCorsLint.Patches.Recipes;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;

namespace CfnCorsLint.Tests.Patches;

/// <summary>Every recipe is declared for rules, has its row, and is used.</summary>
public sealed class RecipeTableTests
{
    public static TheoryData<RecipeName> Names => [.. Enum.GetValues<RecipeName>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recipe_has_one_definition_and_one_row(RecipeName name)
    {
        Assert.Single(RecipeDefinition.All, one => one.Name == name);
        Assert.Single(RecipeTable.Rows, row => row.Name == name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recipe_is_used_by_a_rule(RecipeName name) =>
        Assert.Contains(BuiltInRules.All, rule => rule.Fixes.Any(fix => fix.Recipe.Name == name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_choice_of_a_recipe_is_made_by_a_rule(RecipeName name)
    {
        var made = BuiltInRules
            .All.SelectMany(rule => rule.Fixes)
            .Where(fix => fix.Recipe.Name == name)
            .SelectMany(fix => fix.Recipe.Arguments)
            .Select(argument => (argument.Key, argument.Value.Text))
            .ToHashSet();

        var offered =
            from parameter in RecipeDefinition.All.First(one => one.Name == name).Parameters
            from choice in parameter.Choices
            select (parameter.Name, choice);

        Assert.Empty(offered.Except(made));
    }

    [Fact]
    public void Recipes_are_in_the_order_of_their_words() =>
        Assert.Equal(
            RecipeDefinition.All.Select(one => one.Word).Order(StringComparer.Ordinal),
            RecipeDefinition.All.Select(one => one.Word)
        );
}
