using System.Collections.Immutable;

namespace CfnCorsLint.Templates;

/// <summary>One way in which the conditions of a template may turn out: <c>IsProd</c> is true, <c>HasAuth</c> is false. Conditions that do not matter are left out.</summary>
/// <param name="Assigned">By the names of the template's <c>Conditions</c>, sorted by name. Empty where nothing depends on a condition.</param>
public sealed record World(ImmutableSortedDictionary<string, bool> Assigned)
{
    public static World Any { get; } =
        new(ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal));

    public World With(string condition, bool holds) => new(Assigned.SetItem(condition, holds));

    /// <summary>Writes the world in words: <c>IsProd is false and HasAuth is true</c>; empty for <see cref="Any"/>.</summary>
    public override string ToString() =>
        string.Join(
            " and ",
            Assigned.Select(pair => $"{pair.Key} is {(pair.Value ? "true" : "false")}")
        );
}
