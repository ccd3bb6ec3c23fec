using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Conditions;

/// <summary>Tells whether a condition holds of one subject. What that rests on, which most rules never need, is told by <see cref="ConditionEvidence"/>.</summary>
internal static class ConditionTruth
{
    public static Truth Of(Condition condition, FactReader facts) =>
        condition switch
        {
            Condition.Holds holds => Of(holds.Test, facts.Read(holds.Definition), facts),
            Condition.AllOf all => OfAll(all.Parts, facts),
            Condition.AnyOf any => OfAny(any.Parts, facts),
            Condition.Negated not => Of(not.Part, facts).Not(),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };

    private static Truth OfAll(ImmutableArray<Condition> parts, FactReader facts)
    {
        Truth truth = Truth.True;
        for (int at = 0; at < parts.Length && truth != Truth.False; at++)
        {
            truth = truth.And(Of(parts[at], facts));
        }

        return truth;
    }

    private static Truth OfAny(ImmutableArray<Condition> parts, FactReader facts)
    {
        Truth truth = Truth.False;
        for (int at = 0; at < parts.Length && truth != Truth.True; at++)
        {
            truth = truth.Or(Of(parts[at], facts));
        }

        return truth;
    }

    /// <summary>Tells whether a fact passes a test.</summary>
    public static Truth Of(FactTest test, Fact left, FactReader facts) =>
        test switch
        {
            FactTest.AllOf all => OfAll(all.Parts, left, facts),
            FactTest.AnyOf any => OfAny(any.Parts, left, facts),
            FactTest.Negated not => Of(not.Part, left, facts).Not(),
            _ when left.Value is FactValue.Either either => OfEither(test, left, either, facts),
            FactTest.EachItem each => OfEach(each, left, facts),
            FactTest.MatchesPattern matches => OperatorEvaluator.Matches(matches, left),
            FactTest.Compare { Right: Operand.Literal literal } compare =>
                OperatorEvaluator.TruthOf(compare.Operator, left, literal.Names),
            FactTest.Compare { Right: Operand.OfFact other } compare => OperatorEvaluator.TruthOf(
                compare.Operator,
                left,
                facts.Read(other.Definition).Value
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

    private static Truth OfAll(ImmutableArray<FactTest> parts, Fact left, FactReader facts)
    {
        Truth truth = Truth.True;
        for (int at = 0; at < parts.Length && truth != Truth.False; at++)
        {
            truth = truth.And(Of(parts[at], left, facts));
        }

        return truth;
    }

    private static Truth OfAny(ImmutableArray<FactTest> parts, Fact left, FactReader facts)
    {
        Truth truth = Truth.False;
        for (int at = 0; at < parts.Length && truth != Truth.True; at++)
        {
            truth = truth.Or(Of(parts[at], left, facts));
        }

        return truth;
    }

    /// <summary>The truth that is the same whichever of the values it is; else unknown.</summary>
    private static Truth OfEither(
        FactTest test,
        Fact left,
        FactValue.Either either,
        FactReader facts
    )
    {
        Truth? truth = null;
        foreach (FactValue value in either.Values)
        {
            Truth one = Of(test, left with { Value = value }, facts);
            if (truth is { } before && before != one)
            {
                return Truth.Unknown;
            }

            truth = one;
        }

        return truth ?? Truth.True;
    }

    private static Truth OfEach(FactTest.EachItem each, Fact left, FactReader facts)
    {
        FactValue.Names names = OperatorEvaluator.NamesOf(left);
        Truth truth = names.More is null ? Truth.True : Truth.Unknown;
        foreach (NameItem item in names.Items)
        {
            truth = truth.And(OfItem(each, item, left, facts));
        }

        return truth;
    }

    /// <summary>Tells whether one name of a list passes the test for each of them.</summary>
    public static Truth OfItem(
        FactTest.EachItem each,
        NameItem item,
        Fact left,
        FactReader facts
    ) => Of(each.Part, left with { Value = new FactValue.Text(item.Text) }, facts);
}
