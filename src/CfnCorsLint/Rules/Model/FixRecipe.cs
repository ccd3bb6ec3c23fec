using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>Says how a rule wants its violations repaired: by which recipe, with which arguments.</summary>
/// <param name="Title">An order with holes like the message's: <c>Add an OPTIONS method to '{path}'</c>.</param>
/// <param name="Arguments">By the names of the recipe's parameters.</param>
/// <param name="Brings">Ids of rules that may speak of what the fix writes.</param>
public sealed record FixRecipe(
    RecipeName Name,
    string Title,
    ImmutableDictionary<string, RecipeArgument> Arguments,
    Trust Trust,
    ImmutableArray<string> Brings
);
