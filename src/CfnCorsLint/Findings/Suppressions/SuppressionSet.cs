using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings.Suppressions;

/// <summary>Holds all suppressions that one text contains.</summary>
/// <param name="Source">The text.</param>
/// <param name="All">In the order of the text, those of metadata last.</param>
/// <param name="Malformed">What was meant as one and is none.</param>
public sealed record SuppressionSet(
    SourceText Source,
    ImmutableArray<Suppression> All,
    ImmutableArray<MalformedSuppression> Malformed
)
{
    /// <summary>Reads the comments, and the metadata for texts that lose theirs.</summary>
    /// <param name="rules">All there are.</param>
    public static SuppressionSet Read(SyntaxTree tree, ImmutableArray<Rule> rules)
    {
        var found = new SuppressionCollector(rules);
        SuppressionComments.Read(tree, found);
        SuppressionMetadata.Read(tree, found);
        return new SuppressionSet(tree.Source, found.All, found.Malformed);
    }

    public SuppressionResult Apply(ImmutableArray<Finding> findings)
    {
        if (All.IsEmpty)
        {
            return new SuppressionResult(findings, [], []);
        }

        HashSet<int> silenced = [];
        HashSet<(int Suppression, string Id)> used = [];
        foreach ((int finding, int suppression) in Covered(findings))
        {
            foreach (string id in All[suppression].RuleIds)
            {
                if (All[suppression].Silences(id, findings[finding]))
                {
                    silenced.Add(finding);
                    used.Add((suppression, id));
                }
            }
        }

        return new SuppressionResult(
            [
                .. Enumerable
                    .Range(0, findings.Length)
                    .Where(at => !silenced.Contains(at))
                    .Select(at => findings[at]),
            ],
            [
                .. Enumerable
                    .Range(0, findings.Length)
                    .Where(silenced.Contains)
                    .Select(at => findings[at]),
            ],
            [
                .. All.Select(
                        (each, at) =>
                            new UnusedSuppression(
                                each,
                                [.. each.RuleIds.Where(id => !used.Contains((at, id)))]
                            )
                    )
                    .Where(unused => !unused.RuleIds.IsEmpty),
            ]
        );
    }

    /// <summary>Which findings of the text stand where which suppressions hold, by their places in both lists.</summary>
    /// <remarks>Both are walked once from the beginning of the text to its end, for a text may have thousands of them.</remarks>
    private IEnumerable<(int Finding, int Suppression)> Covered(ImmutableArray<Finding> findings)
    {
        var coming = new Queue<int>(Enumerable.Range(0, All.Length).OrderBy(StartOf));
        var open = new List<int>();
        foreach (
            int finding in Enumerable
                .Range(0, findings.Length)
                .Where(at => ReferenceEquals(findings[at].Location.Source, Source))
                .OrderBy(at => findings[at].Location.Span.Start)
        )
        {
            TextSpan place = findings[finding].Location.Span;
            while (coming.TryPeek(out int next) && StartOf(next) <= place.Start)
            {
                open.Add(coming.Dequeue());
            }

            open.RemoveAll(at => !All[at].Covers(place));
            foreach (int suppression in open)
            {
                yield return (finding, suppression);
            }
        }

        int StartOf(int at) => All[at].Scope?.Start ?? 0;
    }
}
