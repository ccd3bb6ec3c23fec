using System.Collections.Immutable;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Rules.Subjects;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Holds every subject of a file against every rule.</summary>
public static class RuleEngine
{
    public static RuleReport Check(LintContext context, RuleSet rules)
    {
        List<Judgement>[] judged = Judge(context, rules.Rules);
        var merger = new WorldMerger(context);
        var unknowns = new List<UnknownFact>();
        var undecided = new HashSet<string>(StringComparer.Ordinal);
        var spoken = new List<(Violation Violation, Topic Topic)>();
        foreach ((Rule rule, List<Judgement> judgements) in rules.Rules.Zip(judged))
        {
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
            Ordering.Of(SharedRepairs.Of(Yielding.Leave(spoken))),
            [
                .. unknowns
                    // Several rules ask one value in several ways: it is told once, in the fewest words.
                    .GroupBy(one => (one.Source, one.Place, one.Why))
                    .Select(group => group.OrderBy(one => one.What.Length).First()),
            ],
            [.. undecided]
        );
    }

    /// <summary>The judgements of each rule on the subjects that do not pass it: made subject by subject, so that what was read of one can be forgotten.</summary>
    private static List<Judgement>[] Judge(LintContext context, ImmutableArray<Rule> rules)
    {
        List<Judgement>[] judged = [.. rules.Select(_ => new List<Judgement>())];
        ILookup<SubjectKind, int> byKind = Enumerable
            .Range(0, rules.Length)
            .ToLookup(at => rules[at].For);
        var readers = new FactReaders();
        foreach (Subject subject in FileSubjects.Of(context))
        {
            FactReader facts = readers.Of(subject);
            foreach (int at in byKind[subject.Kind])
            {
                if (RuleJudge.Judge(rules[at], facts) is { } judgement)
                {
                    judged[at].Add(judgement);
                }
            }
        }

        return judged;
    }
}
