using System.Collections.Immutable;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules;

/// <summary>Works out one operator on two values. What is not known makes the answer unknown unless the rest decides.</summary>
internal static class OperatorEvaluator
{
    private const string AnyOrigin = "*";

    public static Comparison Compare(FactOperator comparing, Fact left, FactValue right) =>
        comparing switch
        {
            FactOperator.Exists => new(Exists(left).Equal(IsSet(right)), Actual(left)),
            FactOperator.Known => new(IsKnown(left, IsSet(right)), Actual(left)),
            FactOperator.Is => new(Is(left.Value, right), Actual(left)),
            FactOperator.In => new(IsIn(left, right), Actual(left)),
            FactOperator.Contains => Contains(left, right),
            FactOperator.Lacks => Lacks(left, right),
            FactOperator.SubsetOf => Subset(left, right),
            FactOperator.SupersetOf => Superset(left, right),
            FactOperator.DisjointFrom => Disjoint(left, right),
            FactOperator.SameOriginAs => new(SameOrigin(left.Value, right), Actual(left)),
            FactOperator.Between => new(IsBetween(left.Value, right), Actual(left)),
            _ => throw new ArgumentOutOfRangeException(nameof(comparing)),
        };

    /// <summary>A single value as a list of one.</summary>
    public static FactValue.Names NamesOf(Fact fact) => NamesOf(fact.Value, fact.Place, fact.Shown);

    private static FactValue.Names NamesOf(
        FactValue value,
        Syntax.SyntaxNode? place = null,
        string? shown = null
    ) =>
        value switch
        {
            FactValue.Names names => names,
            FactValue.Absent => new([]),
            FactValue.Unknown unknown => new([], unknown.Why),
            FactValue.Either either => new([], either.Why),
            _ => new([new NameItem(shown ?? new Fact(value).Shown, place)]),
        };

    private static ImmutableDictionary<string, ImmutableArray<NameItem>> Actual(Fact fact) =>
        fact.Value is FactValue.Absent or FactValue.Unknown or FactValue.Either
            ? Outcome.NoWords
            : Word("actual", [.. NamesOf(fact).Items]);

    private static ImmutableDictionary<string, ImmutableArray<NameItem>> Word(
        string word,
        ImmutableArray<NameItem> items
    ) => items.IsEmpty ? Outcome.NoWords : Outcome.NoWords.Add(word, items);

    private static bool IsSet(FactValue right) => NamesOf(right).Items is [{ Text: "true" }];

    private static Truth Equal(this Truth left, bool right) => right ? left : left.Not();

    private static Truth Exists(Fact fact) =>
        fact.Value switch
        {
            FactValue.Absent => Truth.False,
            FactValue.Unknown { Like: null } => Truth.Unknown,
            FactValue.Names { Items.IsEmpty: true } names => names.More is null
                ? Truth.False
                : Truth.Unknown,
            _ => Truth.True,
        };

    /// <summary>A rule that asks for what is known is silent about what is not: unknown, not false.</summary>
    private static Truth IsKnown(Fact fact, bool wanted) =>
        fact.Why is null ? wanted.ToTruth()
        : wanted ? Truth.Unknown
        : Truth.True;

    private static Truth Is(FactValue left, FactValue right) =>
        (left, right) switch
        {
            (FactValue.Unknown { Like: { } one }, FactValue.Unknown { Like: { } other })
                when one == other => Truth.True,
            (FactValue.Unknown, _) or (_, FactValue.Unknown or FactValue.Either) => Truth.Unknown,
            (FactValue.Absent, FactValue.Absent) => Truth.True,
            (FactValue.Absent, _) or (_, FactValue.Absent) => Truth.False,
            _ => (new Fact(left).Shown == new Fact(right).Shown).ToTruth(),
        };

    private static Truth IsIn(Fact left, FactValue right) =>
        left.Value switch
        {
            FactValue.Absent => Truth.False,
            FactValue.Unknown => Truth.Unknown,
            _ => Holds(NamesOf(right), left.Shown),
        };

    private static Truth Holds(FactValue.Names names, string text) =>
        names.Items.Any(item => names.Comparer.Equals(item.Text, text)) ? Truth.True
        : names.More is null ? Truth.False
        : Truth.Unknown;

    private static Comparison Contains(Fact left, FactValue right)
    {
        FactValue.Names list = NamesOf(left);
        FactValue.Names wanted = NamesOf(right);
        ImmutableArray<NameItem> missing = Without(wanted, list);
        return new(Covers(list, wanted, missing), Word("missing", missing));
    }

    private static Comparison Superset(Fact left, FactValue right) => Contains(left, right);

    private static Comparison Lacks(Fact left, FactValue right) => Disjoint(left, right);

    private static Comparison Subset(Fact left, FactValue right)
    {
        FactValue.Names list = NamesOf(left);
        FactValue.Names allowed = NamesOf(right);
        ImmutableArray<NameItem> extra = Without(list, allowed);
        return new(Covers(allowed, list, extra), Word("extra", extra));
    }

    private static Truth Covers(
        FactValue.Names all,
        FactValue.Names part,
        ImmutableArray<NameItem> missing
    ) =>
        (missing.IsEmpty, all.More, part.More) switch
        {
            (true, _, null) => Truth.True,
            (false, null, _) => Truth.False,
            _ => Truth.Unknown,
        };

    private static Comparison Disjoint(Fact left, FactValue right)
    {
        FactValue.Names list = NamesOf(left);
        FactValue.Names other = NamesOf(right);
        StringComparer comparer = ComparerOf(list, other);
        ImmutableArray<NameItem> common =
        [
            .. list.Items.Where(item =>
                other.Items.Any(theirs => comparer.Equals(theirs.Text, item.Text))
            ),
        ];
        Truth truth =
            !common.IsEmpty ? Truth.False
            : list.More is null && other.More is null ? Truth.True
            : list is { Items.IsEmpty: true, More: null } ? Truth.True
            : Truth.Unknown;
        return new(truth, Word("item", common));
    }

    private static ImmutableArray<NameItem> Without(FactValue.Names names, FactValue.Names others)
    {
        StringComparer comparer = ComparerOf(names, others);
        return
        [
            .. names
                .Items.Where(item =>
                    !others.Items.Any(other => comparer.Equals(other.Text, item.Text))
                )
                .DistinctBy(item => item.Text, comparer),
        ];
    }

    private static StringComparer ComparerOf(FactValue.Names left, FactValue.Names right) =>
        left.IgnoresCase ? left.Comparer : right.Comparer;

    /// <summary>Browsers compare origins byte by byte.</summary>
    /// <remarks>Source: https://fetch.spec.whatwg.org/#concept-cors-check</remarks>
    private static Truth SameOrigin(FactValue left, FactValue right)
    {
        if (Is(left, right) == Truth.True)
        {
            return Truth.True;
        }

        FactValue.Names one = NamesOf(left);
        FactValue.Names other = NamesOf(right);
        bool passesBoth =
            one.Items.Any(item => other.Items.Any(theirs => PassesBoth(item.Text, theirs.Text)))
            || IsAny(one) && Exists(new Fact(right)) == Truth.True
            || IsAny(other) && Exists(new Fact(left)) == Truth.True;
        return passesBoth ? Truth.True
            : one.More is null && other.More is null ? Truth.False
            : Truth.Unknown;
    }

    private static bool IsAny(FactValue.Names origins) =>
        origins.Items.Any(item => item.Text == AnyOrigin);

    private static bool PassesBoth(string left, string right) =>
        left == right || left == AnyOrigin || right == AnyOrigin;

    private static Truth IsBetween(FactValue left, FactValue right)
    {
        if (left is FactValue.Unknown or FactValue.Either)
        {
            return Truth.Unknown;
        }

        int[] range = [.. NamesOf(right).Items.Select(item => ValueFact.Number(item.Text) ?? 0)];
        return (
            ValueFact.Number(new Fact(left).Shown) is { } number
            && number >= range[0]
            && number <= range[^1]
        ).ToTruth();
    }
}
