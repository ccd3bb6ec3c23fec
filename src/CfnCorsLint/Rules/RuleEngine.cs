using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules;

/// <summary>Holds every subject of a file against every rule.</summary>
public static class RuleEngine
{
    public static RuleReport Check(LintContext context, RuleSet rules)
    {
        ImmutableArray<Subject> subjects = [.. Subjects.Of(context)];
        var readers = new FactReaders(subjects);
        var merger = new WorldMerger(new WorldIndex(subjects));
        var unknowns = new List<UnknownFact>();
        var undecided = new HashSet<string>(StringComparer.Ordinal);
        var spoken = new List<(Violation Violation, Topic Topic)>();
        foreach (Rule rule in rules.Rules)
        {
            if (rule.Require is not { } require)
            {
                continue;
            }

            List<Judgement> judgements = Judge(rule, require, readers);
            foreach (Judgement one in judgements.Where(one => one.Truth == Truth.Unknown))
            {
                undecided.Add(rule.Id);
                unknowns.AddRange(UnknownFacts.Of(one));
            }

            foreach (
                IGrouping<SubjectKey, Judgement> group in judgements
                    .Where(one => one.Truth == Truth.False)
                    .GroupBy(one => SubjectKey.Of(one.Subject, rule.Worlds))
            )
            {
                Merged merged = merger.Merge([.. group]);
                if (merged.IsCertain)
                {
                    var topic = Topic.Of(merged.Failing[0]);
                    Violation made = ViolationMaker.Make(merged) with { Header = topic.Header };
                    spoken.Add((made, topic));
                }
                else
                {
                    undecided.Add(rule.Id);
                    unknowns.Add(UnknownFacts.OfSomeWorlds(merged));
                }
            }
        }

        return new RuleReport(
            Ordering.Of(Gathering.Of(Yielding.Leave(spoken))),
            [.. unknowns.DistinctBy(one => (one.Place, one.What, one.Why))],
            [.. undecided]
        );
    }

    private static List<Judgement> Judge(Rule rule, Condition require, FactReaders readers)
    {
        var judgements = new List<Judgement>();
        foreach (FactReader facts in readers.Of(rule.For))
        {
            if (RuleJudge.Judge(rule, require, facts) is { } judgement)
            {
                judgements.Add(judgement);
            }
        }

        return judgements;
    }
}
