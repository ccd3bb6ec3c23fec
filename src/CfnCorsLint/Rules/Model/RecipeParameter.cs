using System.Collections.Immutable;

namespace CfnCorsLint.Rules.Model;

/// <summary>A parameter of a recipe: each rule that uses the recipe gives it.</summary>
/// <param name="Meaning">What it is for, in one sentence.</param>
/// <param name="Choices">The words of a <see cref="ParameterKind.Choice"/>; empty for all other kinds.</param>
public sealed record RecipeParameter(
    string Name,
    string Meaning,
    ParameterKind Kind,
    params ImmutableArray<string> Choices
);
