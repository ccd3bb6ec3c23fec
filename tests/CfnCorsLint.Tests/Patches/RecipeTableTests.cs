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
        int definitions = RecipeDefinition.All.Count(one => one.Name == name);
        int rows = RecipeTable.Rows.Count(row => row.Name == name);

        Assert.True(
            definitions == 1,
            $"{name} has {definitions} definitions in Rules/Model/RecipeDefinition.cs, and needs one."
        );
        Assert.True(
            rows == 1,
            $"{name} has {rows} rows in Patches/Recipes/RecipeTable.cs, and needs one."
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recipe_is_used_by_a_rule(RecipeName name)
    {
        bool isUsed = BuiltInRules.All.Any(rule => rule.Fixes.Any(fix => fix.Recipe.Name == name));

        Assert.True(isUsed, $"No rule.yaml has a fix that uses {name}: none of its cases is run.");
    }

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
            from definition in RecipeDefinition.All
            where definition.Name == name
            from parameter in definition.Parameters
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
