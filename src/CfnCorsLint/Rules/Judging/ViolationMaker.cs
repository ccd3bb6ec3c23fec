using System.Collections.Immutable;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Turns what a rule says of a subject into a violation: how bad, where, in which words, with which fix.</summary>
internal static class ViolationMaker
{
    public static Violation Make(Merged merged)
    {
        Judgement first = merged.Failing[0];
        string? byDefaultOf = merged
            .Failing.Select(one => one.ByDefaultOf)
            .FirstOrDefault(parameter => parameter is not null);
        Severity severity = merged.Failing.Select(SeverityOf).Min();
        bool isLowered = byDefaultOf is not null || merged.When is not null;
        Rule rule = first.Rule with { Fix = FixOf(merged.Failing) };
        ImmutableDictionary<string, ImmutableArray<string>> ofFinding = Arguments(
            rule,
            merged.Words,
            first.Facts
        );
        ImmutableDictionary<string, ImmutableArray<string>> arguments = WithFacts(
            ofFinding,
            WordsOfFix(rule),
            first.Facts
        );
        SyntaxNode place = PlaceOf(rule, merged.Words, first.Facts);
        Severity told = isLowered && severity > Severity.Warning ? Severity.Warning : severity;
        return new Violation(
            rule,
            first.Subject,
            told,
            place,
            arguments,
            merged.When,
            byDefaultOf,
            [
                .. rule
                    .Related.SelectMany(source => Places(source, merged.Words, first.Facts))
                    .Where(related => !ReferenceEquals(related.Item.Place, place))
                    .Select(place => LabelledPlace(place, arguments)),
            ]
        )
        {
            OfFixAlone = [.. arguments.Keys.Except(ofFinding.Keys)],
            StopsDeployment =
                told == Severity.Error
                && merged.Failing.All(one => Holds(rule.StopsDeployment, one.Facts)),
        };
    }

    private static Severity SeverityOf(Judgement one) =>
        one.Rule.SeverityCases.FirstOrDefault(item => Holds(item.When, one.Facts))?.Severity
        ?? (one.Rule.SeverityCases.IsEmpty ? one.Rule.Severity : one.Rule.Otherwise);

    private static bool Holds(Condition condition, FactReader facts) =>
        ConditionTruth.Of(condition, facts) == Truth.True;

    /// <summary>The first fix that applies, trusted as far as in the world that trusts it least.</summary>
    private static FixRecipe? FixOf(ImmutableArray<Judgement> failing)
    {
        FactReader facts = failing[0].Facts;
        FixChoice? chosen = failing[0].Rule.Fixes.FirstOrDefault(one => Holds(one.When, facts));
        return chosen is null || failing[0].Rule.Fix is not { } limit
            ? null
            : chosen.Recipe with
            {
                Trust = failing.Select(one => TrustOf(chosen, one.Facts)).Min(),
            };
    }

    private static Trust TrustOf(FixChoice choice, FactReader facts) =>
        choice.Cases.FirstOrDefault(item => Holds(item.When, facts))?.Trust ?? choice.Recipe.Trust;

    private static SyntaxNode PlaceOf(
        Rule rule,
        ImmutableDictionary<string, ImmutableArray<NameItem>> words,
        FactReader facts
    ) =>
        rule.At.Select(source => Items(source, words, facts, isEach: false).FirstOrDefault()?.Place)
            .FirstOrDefault(place => place is not null)
        ?? facts.Subject.Place;

    private static ImmutableArray<NameItem> Items(
        PlaceSource source,
        ImmutableDictionary<string, ImmutableArray<NameItem>> words,
        FactReader facts,
        bool isEach
    )
    {
        if (source.Definition is { } definition)
        {
            Fact fact = facts.Read(definition);
            return isEach
                ? OperatorEvaluator.NamesOf(fact).Items
                : [new NameItem(fact.Shown, fact.Place)];
        }

        return source.Word is { } word && words.TryGetValue(word, out var items) ? items : [];
    }

    private static IEnumerable<(NameItem Item, string Label)> Places(
        RelatedSource source,
        ImmutableDictionary<string, ImmutableArray<NameItem>> words,
        FactReader facts
    ) =>
        Items(source.Source, words, facts, source.IsEach)
            .Where(item => item.Place is not null)
            .Take(source.IsEach ? int.MaxValue : 1)
            .SelectMany(item =>
                item.Elsewhere.Select(place => item with { Place = place }).Prepend(item)
            )
            .Select(item => (item, source.Label));

    private static RelatedPlace LabelledPlace(
        (NameItem Item, string Label) place,
        ImmutableDictionary<string, ImmutableArray<string>> arguments
    ) =>
        new(
            place.Item.Place ?? throw new InvalidOperationException("A place is missing."),
            Sentence.Parse(place.Label).Render(arguments.SetItem("name", [place.Item.Text]))
        );

    /// <summary>The subject's words, what the operators left, and the facts that the sentences of the finding name.</summary>
    private static ImmutableDictionary<string, ImmutableArray<string>> Arguments(
        Rule rule,
        ImmutableDictionary<string, ImmutableArray<NameItem>> words,
        FactReader facts
    )
    {
        ImmutableDictionary<string, ImmutableArray<string>>.Builder arguments = MessageWords
            .Of(facts.Subject)
            .ToBuilder();
        foreach ((string word, ImmutableArray<NameItem> items) in words)
        {
            arguments[word] = [.. items.Select(item => item.Text)];
        }

        return WithFacts(arguments.ToImmutable(), HolesOfMessage(rule), facts);
    }

    /// <summary>The arguments with the facts among some words; what is there already stays.</summary>
    private static ImmutableDictionary<string, ImmutableArray<string>> WithFacts(
        ImmutableDictionary<string, ImmutableArray<string>> arguments,
        IEnumerable<string> words,
        FactReader facts
    )
    {
        foreach (string word in words)
        {
            if (
                !arguments.ContainsKey(word)
                && Facts.FactTable.Find(facts.Subject.Kind, word) is { } definition
            )
            {
                arguments = arguments.Add(
                    word,
                    [
                        .. OperatorEvaluator
                            .NamesOf(facts.Read(definition))
                            .Items.Select(item => item.Text),
                    ]
                );
            }
        }

        return arguments;
    }

    private static IEnumerable<string> HolesOfMessage(Rule rule) =>
        rule
            .Related.Select(source => source.Label)
            .Prepend(rule.Message)
            .SelectMany(text => Sentence.Parse(text).Holes);

    /// <summary>What the fix tells and writes.</summary>
    private static IEnumerable<string> WordsOfFix(Rule rule) =>
        rule.Fix is { } fix
            ? Sentence.Parse(fix.Title).Holes.Concat(fix.Arguments.Values.Select(one => one.Text))
            : [];
}
