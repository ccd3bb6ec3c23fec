using System.Collections.Immutable;

namespace CfnCorsLint.Templates;

/// <summary>Holds the values that stacks of other templates in the repository give to the parameters of a template.</summary>
/// <param name="Values">By parameter; <see langword="null"/> where only the deployment knows, or where two stacks differ.</param>
public sealed record StackArguments(ImmutableDictionary<string, string?> Values)
{
    /// <summary>Whether only these stacks count: a value of theirs is the value, not only one that it may have.</summary>
    public bool AreAll { get; init; }

    /// <summary>Nothing is given to a template that no stack is made of.</summary>
    public static StackArguments None { get; } =
        new(ImmutableDictionary.Create<string, string?>(StringComparer.Ordinal));

    /// <summary>What holds for all of several stacks of one template.</summary>
    public static StackArguments Of(
        IReadOnlyCollection<ImmutableDictionary<string, string?>> all
    ) =>
        new(
            all.SelectMany(one => one.Keys)
                .Distinct(StringComparer.Ordinal)
                .ToImmutableDictionary(
                    name => name,
                    name => Shared(all, name),
                    StringComparer.Ordinal
                )
        );

    public bool Equals(StackArguments? other) =>
        other is not null
        && Values.Count == other.Values.Count
        && Values.All(pair =>
            other.Values.TryGetValue(pair.Key, out string? value) && value == pair.Value
        );

    public override int GetHashCode() => Values.Count;

    private static string? Shared(
        IEnumerable<ImmutableDictionary<string, string?>> all,
        string name
    ) =>
        all.Select(one => one.GetValueOrDefault(name)).Distinct().ToArray() is [var only]
            ? only
            : null;
}
