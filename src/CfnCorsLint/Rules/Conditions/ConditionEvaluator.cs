using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Conditions;

/// <summary>Holds conditions against one subject, and says what the answer rests on.</summary>
internal static class ConditionEvaluator
{
    public static Outcome Evaluate(Condition condition, FactReader facts) =>
        condition switch
        {
            Condition.Holds holds => Evaluate(
                holds.Test,
                new Evidence(holds.Definition, facts.Read(holds.Definition)),
                facts
            ),
            Condition.AllOf all => Outcome.AllOf([
                .. all.Parts.Select(part => Evaluate(part, facts)),
            ]),
            Condition.AnyOf any => Outcome.AnyOf([
                .. any.Parts.Select(part => Evaluate(part, facts)),
            ]),
            Condition.Negated not => Evaluate(not.Part, facts).Negated(),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };

    private static Outcome Evaluate(FactTest test, Evidence left, FactReader facts) =>
        test switch
        {
            FactTest.AllOf all => Outcome.AllOf([
                .. all.Parts.Select(part => Evaluate(part, left, facts)),
            ]),
            FactTest.AnyOf any => Outcome.AnyOf([
                .. any.Parts.Select(part => Evaluate(part, left, facts)),
            ]),
            FactTest.Negated not => Evaluate(not.Part, left, facts).Negated(),
            _ when left.Fact.Value is FactValue.Either either => OfEither(
                test,
                left,
                either,
                facts
            ),
            FactTest.EachItem each => OfEach(each, left, facts),
            FactTest.MatchesPattern matches => OfPattern(matches, left),
            FactTest.Compare compare => OfComparison(compare, left, facts),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

    /// <summary>Known when it is the same whichever of the values it is.</summary>
    private static Outcome OfEither(
        FactTest test,
        Evidence left,
        FactValue.Either either,
        FactReader facts
    )
    {
        ImmutableArray<Outcome> outcomes =
        [
            .. either.Values.Select(value =>
                Evaluate(test, left with { Fact = left.Fact with { Value = value } }, facts)
            ),
        ];
        return outcomes.All(outcome => outcome.Truth == outcomes[0].Truth)
            ? outcomes[0] with
            {
                Words = Outcome.Merge(outcomes.Select(outcome => outcome.Words)),
            }
            : new Outcome(Truth.Unknown, [left], Outcome.NoWords);
    }

    private static Outcome OfEach(FactTest.EachItem each, Evidence left, FactReader facts)
    {
        FactValue.Names names = OperatorEvaluator.NamesOf(left.Fact);
        (NameItem Item, Outcome Outcome)[] tried =
        [
            .. names.Items.Select(item =>
                (
                    item,
                    Evaluate(
                        each.Part,
                        left with
                        {
                            Fact = left.Fact with { Value = new FactValue.Text(item.Text) },
                        },
                        facts
                    )
                )
            ),
        ];
        ImmutableArray<NameItem> failing =
        [
            .. tried.Where(one => one.Outcome.Truth == Truth.False).Select(one => one.Item),
        ];
        Truth truth =
            !failing.IsEmpty ? Truth.False
            : names.More is not null || tried.Any(one => one.Outcome.Truth == Truth.Unknown)
                ? Truth.Unknown
            : Truth.True;
        return new Outcome(
            truth,
            [left],
            failing.IsEmpty ? Outcome.NoWords : Outcome.NoWords.Add("item", failing)
        );
    }

    private static Outcome OfPattern(FactTest.MatchesPattern matches, Evidence left)
    {
        Fact fact = left.Fact;
        Truth truth = OperatorEvaluator.Matches(matches, fact);
        return new Outcome(
            truth,
            [left],
            Outcome.NoWords.Add("actual", [new NameItem(fact.Shown, fact.Place)])
        );
    }

    private static Outcome OfComparison(FactTest.Compare compare, Evidence left, FactReader facts)
    {
        if (compare.Right is Operand.Literal literal)
        {
            Comparison fixedly = OperatorEvaluator.Compare(
                compare.Operator,
                left.Fact,
                literal.Names
            );
            return new Outcome(
                fixedly.Truth,
                [
                    IsThere(compare, fixedly)
                        ? left with
                        {
                            Fact = left.Fact with { ByDefaultOf = null },
                        }
                        : left,
                ],
                fixedly.Words
            );
        }

        FactDefinition other = ((Operand.OfFact)compare.Right).Definition;
        Fact right = facts.Read(other);
        Comparison comparison = OperatorEvaluator.Compare(compare.Operator, left.Fact, right.Value);
        return new Outcome(comparison.Truth, [left, new Evidence(other, right)], comparison.Words);
    }

    /// <summary>Whether it only matters that something is written, which hangs on no parameter.</summary>
    private static bool IsThere(FactTest.Compare compare, Comparison comparison) =>
        compare.Operator == FactOperator.Exists && comparison.Truth == Truth.True;
}
