using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Conditions;

/// <summary>Says whether a condition holds, and which facts decide that.</summary>
/// <param name="Evidence">The facts that decide, or that are not known.</param>
/// <param name="Words">What the operators leave for the message: <c>missing</c>, <c>extra</c>, <c>item</c>, <c>actual</c>.</param>
public sealed record Outcome(
    Truth Truth,
    ImmutableArray<Evidence> Evidence,
    ImmutableDictionary<string, ImmutableArray<NameItem>> Words
)
{
    public static ImmutableDictionary<string, ImmutableArray<NameItem>> NoWords { get; } =
        ImmutableDictionary.Create<string, ImmutableArray<NameItem>>(StringComparer.Ordinal);

    /// <summary>The outcome that is true, whatever the facts are.</summary>
    public static Outcome Always { get; } = Of(Truth.True);

    public static Outcome Of(Truth truth) => new(truth, [], NoWords);

    /// <summary>The parameter whose default the outcome rests on; <see langword="null"/> when it rests on none.</summary>
    public string? ByDefaultOf =>
        Evidence
            .Select(evidence => evidence.Fact.ByDefaultOf)
            .FirstOrDefault(parameter => parameter is not null);

    public Outcome Negated() => this with { Truth = Truth.Not() };

    public static Outcome AllOf(ImmutableArray<Outcome> parts) =>
        Of(
            parts,
            parts.Aggregate(Truth.True, (truth, part) => truth.And(part.Truth)),
            deciding: Truth.False
        );

    public static Outcome AnyOf(ImmutableArray<Outcome> parts) =>
        Of(
            parts,
            parts.Aggregate(Truth.False, (truth, part) => truth.Or(part.Truth)),
            deciding: Truth.True
        );

    /// <summary>Rests on the parts that have the truth of the whole.</summary>
    /// <param name="deciding">The truth that one part alone decides by: then parts that rest on no default are enough.</param>
    private static Outcome Of(ImmutableArray<Outcome> parts, Truth truth, Truth deciding)
    {
        ImmutableArray<Outcome> settling = [.. parts.Where(part => part.Truth == truth)];
        if (truth == deciding && settling.Any(part => part.ByDefaultOf is null))
        {
            settling = [.. settling.Where(part => part.ByDefaultOf is null)];
        }

        return new Outcome(
            truth,
            [.. settling.SelectMany(part => part.Evidence)],
            Merge(settling.Select(part => part.Words))
        );
    }

    /// <summary>The words of several outcomes put together, with each text once.</summary>
    public static ImmutableDictionary<string, ImmutableArray<NameItem>> Merge(
        IEnumerable<ImmutableDictionary<string, ImmutableArray<NameItem>>> all
    )
    {
        ImmutableDictionary<string, ImmutableArray<NameItem>> merged = NoWords;
        foreach ((string word, ImmutableArray<NameItem> items) in all.SelectMany(words => words))
        {
            merged = merged.SetItem(
                word,
                merged.TryGetValue(word, out ImmutableArray<NameItem> before)
                    ? [.. before.Concat(items).DistinctBy(item => item.Text)]
                    : items
            );
        }

        return merged;
    }
}
