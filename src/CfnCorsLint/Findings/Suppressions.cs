using System.Collections.Immutable;
using CfnCorsLint.Rules;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>All suppressions of one text.</summary>
/// <param name="Source">The text.</param>
/// <param name="All">In the order of the text, those of metadata last.</param>
/// <param name="Malformed">What was meant as one and is none.</param>
public sealed record Suppressions(
    SourceText Source,
    ImmutableArray<Suppression> All,
    ImmutableArray<MalformedSuppression> Malformed
)
{
    /// <summary>Reads the comments, and the metadata for texts that lose theirs.</summary>
    /// <param name="rules">All there are.</param>
    public static Suppressions Read(SyntaxTree tree, ImmutableArray<Rule> rules)
    {
        var found = new SuppressionCollector(rules);
        SuppressionComments.Read(tree, found);
        SuppressionMetadata.Read(tree, found);
        return new Suppressions(tree.Source, found.All, found.Malformed);
    }

    public SuppressionResult Apply(ImmutableArray<Finding> findings)
    {
        if (All.IsEmpty)
        {
            return new SuppressionResult(findings, [], []);
        }

        ImmutableArray<Finding> silenced =
        [
            .. findings.Where(finding =>
                ReferenceEquals(finding.Location.Source, Source)
                && All.Any(each => each.Silences(finding))
            ),
        ];
        return new SuppressionResult(
            findings.RemoveRange(silenced),
            silenced,
            [
                .. All.Select(each => new UnusedSuppression(each, UnusedIds(each, silenced)))
                    .Where(unused => !unused.RuleIds.IsEmpty),
            ]
        );
    }

    private static ImmutableArray<string> UnusedIds(
        Suppression suppression,
        ImmutableArray<Finding> silenced
    ) =>
        [
            .. suppression.RuleIds.Where(id =>
                !silenced.Any(finding => suppression.Silences(id, finding))
            ),
        ];
}
