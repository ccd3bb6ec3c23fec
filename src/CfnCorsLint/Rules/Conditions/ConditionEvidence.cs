using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Conditions;

/// <summary>Says what the truth of a condition rests on: which facts decide it, and which words they leave for the message. Whether it holds is told by <see cref="ConditionTruth"/> alone.</summary>
internal static class ConditionEvidence
{
    public static Outcome Of(Condition condition, FactReader facts) =>
        condition switch
        {
            Condition.Holds holds => Of(
                holds.Test,
                new Evidence(holds.Definition, facts.Read(holds.Definition)),
                facts
            ),
            Condition.AllOf all => Outcome.AllOf([.. all.Parts.Select(part => Of(part, facts))]),
            Condition.AnyOf any => Outcome.AnyOf([.. any.Parts.Select(part => Of(part, facts))]),
            Condition.Negated not => Of(not.Part, facts).Negated(),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };

    private static Outcome Of(FactTest test, Evidence left, FactReader facts) =>
        test switch
        {
            FactTest.AllOf all => Outcome.AllOf([
                .. all.Parts.Select(part => Of(part, left, facts)),
            ]),
            FactTest.AnyOf any => Outcome.AnyOf([
                .. any.Parts.Select(part => Of(part, left, facts)),
            ]),
            FactTest.Negated not => Of(not.Part, left, facts).Negated(),
            _ when left.Fact.Value is FactValue.Either either => OfEither(
                test,
                left,
                either,
                facts
            ),
            FactTest.EachItem each => OfEach(each, left, facts),
            FactTest.MatchesPattern => OfPattern(test, left, facts),
            FactTest.Compare compare => OfComparison(compare, left, facts),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

    /// <summary>Merges the words of all values that it may be, where it does not matter which of them it is.</summary>
    private static Outcome OfEither(
        FactTest test,
        Evidence left,
        FactValue.Either either,
        FactReader facts
    )
    {
        Truth truth = ConditionTruth.Of(test, left.Fact, facts);
        ImmutableArray<Outcome> outcomes =
        [
            .. either.Values.Select(value =>
                Of(test, left with { Fact = left.Fact with { Value = value } }, facts)
            ),
        ];
        return outcomes.All(outcome => outcome.Truth == truth)
            ? outcomes[0] with
            {
                Words = Outcome.Merge(outcomes.Select(outcome => outcome.Words)),
            }
            : new Outcome(truth, [left], Outcome.NoWords);
    }

    private static Outcome OfEach(FactTest.EachItem each, Evidence left, FactReader facts)
    {
        ImmutableArray<NameItem> failing =
        [
            .. OperatorEvaluator
                .NamesOf(left.Fact)
                .Items.Where(item =>
                    ConditionTruth.OfItem(each, item, left.Fact, facts) == Truth.False
                ),
        ];
        return new Outcome(
            ConditionTruth.Of(each, left.Fact, facts),
            [left],
            failing.IsEmpty ? Outcome.NoWords : Outcome.NoWords.Add("item", failing)
        );
    }

    private static Outcome OfPattern(FactTest test, Evidence left, FactReader facts) =>
        new(
            ConditionTruth.Of(test, left.Fact, facts),
            [left],
            Outcome.NoWords.Add("actual", [new NameItem(left.Fact.Shown, left.Fact.Place)])
        );

    private static Outcome OfComparison(FactTest.Compare compare, Evidence left, FactReader facts)
    {
        Truth truth = ConditionTruth.Of(compare, left.Fact, facts);
        if (compare.Right is Operand.Literal literal)
        {
            return new Outcome(
                truth,
                [
                    IsThere(compare, truth)
                        ? left with
                        {
                            Fact = left.Fact with { ByDefaultOf = null },
                        }
                        : left,
                ],
                OperatorEvaluator.WordsOf(compare.Operator, left.Fact, literal.Names)
            );
        }

        FactDefinition other = ((Operand.OfFact)compare.Right).Definition;
        Fact right = facts.Read(other);
        return new Outcome(
            truth,
            [left, new Evidence(other, right)],
            OperatorEvaluator.WordsOf(compare.Operator, left.Fact, right.Value)
        );
    }

    /// <summary>Whether the operator asks only that something is written, which hangs on no parameter.</summary>
    private static bool IsThere(FactTest.Compare compare, Truth truth) =>
        compare.Operator == FactOperator.Exists && truth == Truth.True;
}
