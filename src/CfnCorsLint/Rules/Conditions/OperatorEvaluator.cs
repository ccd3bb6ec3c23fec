using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Conditions;

/// <summary>Works out one operator on two values. What is not known makes the answer unknown unless the rest decides.</summary>
internal static class OperatorEvaluator
{
    private const string AnyOrigin = "*";

    public static Truth TruthOf(FactOperator comparing, Fact left, FactValue right) =>
        comparing switch
        {
            FactOperator.Exists => Exists(left).Equal(IsSet(right)),
            FactOperator.Known => IsKnown(left, IsSet(right)),
            FactOperator.Is => Is(left.Value, right),
            FactOperator.In => IsIn(left, right),
            FactOperator.Contains or FactOperator.SupersetOf => Covers(
                NamesOf(left),
                NamesOf(right)
            ),
            FactOperator.SubsetOf => Covers(NamesOf(right), NamesOf(left)),
            FactOperator.Lacks or FactOperator.DisjointFrom => AreDisjoint(
                NamesOf(left),
                NamesOf(right)
            ),
            FactOperator.SameOriginAs => SameOrigin(left.Value, right),
            FactOperator.Between => IsBetween(left.Value, right),
            _ => throw new ArgumentOutOfRangeException(nameof(comparing)),
        };

    /// <summary>Whether the expression matches somewhere in the text.</summary>
    public static Truth Matches(FactTest.MatchesPattern test, Fact fact) =>
        fact.Value switch
        {
            FactValue.Absent => Truth.False,
            FactValue.Unknown => Truth.Unknown,
            _ => test.Matches(fact.Shown),
        };

    /// <summary>A single value as a list of one.</summary>
    public static FactValue.Names NamesOf(Fact fact) => NamesOf(fact.Value, fact.Place);

    private static FactValue.Names NamesOf(FactValue value, Syntax.SyntaxNode? place = null) =>
        value switch
        {
            FactValue.Names names => names,
            FactValue.Absent => new([]),
            FactValue.Unknown unknown => new([], unknown.Why),
            FactValue.Either either => new([], either.Why),
            _ => new([new NameItem(value.Shown, place)]),
        };

    /// <summary>The words that the operator leaves for the message.</summary>
    public static ImmutableDictionary<string, ImmutableArray<NameItem>> WordsOf(
        FactOperator comparing,
        Fact left,
        FactValue right
    ) =>
        comparing switch
        {
            FactOperator.Contains or FactOperator.SupersetOf => Word(
                "missing",
                Without(NamesOf(right), NamesOf(left))
            ),
            FactOperator.SubsetOf => Word("extra", Without(NamesOf(left), NamesOf(right))),
            FactOperator.Lacks or FactOperator.DisjointFrom => Word(
                "item",
                Common(NamesOf(left), NamesOf(right))
            ),
            _ when left.Value is FactValue.Absent or FactValue.Unknown or FactValue.Either =>
                Outcome.NoWords,
            _ => Word("actual", NamesOf(left).Items),
        };

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

    /// <summary>A rule that asks for what is known is silent about what is not: such a test is unknown, not false.</summary>
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
            _ => (left.Shown == right.Shown).ToTruth(),
        };

    private static Truth IsIn(Fact left, FactValue right) =>
        left.Value switch
        {
            FactValue.Absent => Truth.False,
            FactValue.Unknown => Truth.Unknown,
            _ => Holds(NamesOf(right), left.Shown),
        };

    private static Truth Holds(FactValue.Names names, string text) =>
        Has(names, text, names.Comparer) ? Truth.True
        : names.More is null ? Truth.False
        : Truth.Unknown;

    /// <summary>Whether every name of the part is in the whole.</summary>
    private static Truth Covers(FactValue.Names all, FactValue.Names part)
    {
        StringComparer comparer = ComparerOf(part, all);
        foreach (NameItem item in part.Items)
        {
            if (!Has(all, item.Text, comparer))
            {
                return all.More is null ? Truth.False : Truth.Unknown;
            }
        }

        return part.More is null ? Truth.True : Truth.Unknown;
    }

    private static Truth AreDisjoint(FactValue.Names list, FactValue.Names other)
    {
        StringComparer comparer = ComparerOf(list, other);
        foreach (NameItem item in list.Items)
        {
            if (Has(other, item.Text, comparer))
            {
                return Truth.False;
            }
        }

        bool isEmpty = list is { Items.IsEmpty: true, More: null };
        return isEmpty || (list.More is null && other.More is null) ? Truth.True : Truth.Unknown;
    }

    private static bool Has(FactValue.Names names, string text, StringComparer comparer)
    {
        foreach (NameItem item in names.Items)
        {
            if (comparer.Equals(item.Text, text))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<NameItem> Common(FactValue.Names list, FactValue.Names other)
    {
        StringComparer comparer = ComparerOf(list, other);
        return [.. list.Items.Where(item => Has(other, item.Text, comparer))];
    }

    private static ImmutableArray<NameItem> Without(FactValue.Names names, FactValue.Names others)
    {
        StringComparer comparer = ComparerOf(names, others);
        return
        [
            .. names
                .Items.Where(item => !Has(others, item.Text, comparer))
                .DistinctBy(item => item.Text, comparer),
        ];
    }

    private static StringComparer ComparerOf(FactValue.Names left, FactValue.Names right) =>
        left.IgnoresCase ? left.Comparer : right.Comparer;

    /// <summary>Whether two origins are equal byte by byte, as browsers compare them.</summary>
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
            ValueFact.Number(left.Shown) is { } number && number >= range[0] && number <= range[^1]
        ).ToTruth();
    }
}
