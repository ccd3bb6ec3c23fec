using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings.Suppressions;

/// <summary>Tells the user of suppressions that silence nothing or are not understood, without fixes.</summary>
internal static class SuppressionFindings
{
    /// <summary>The findings about suppressions that are not understood, then about unused ones, each in the order given.</summary>
    public static ImmutableArray<Finding> Of(
        SourceText source,
        ImmutableArray<MalformedSuppression> malformed,
        ImmutableArray<UnusedSuppression> unused,
        Rule rule
    )
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. malformed.Select(one => Make(one.Place, null, one.Why)),
            .. unused.Select(one =>
                Make(
                    one.Suppression.Place,
                    one.Suppression,
                    Sentence.Parse(rule.Message).Render(Words(one))
                )
            ),
        ];

        Finding Make(TextSpan place, Suppression? suppression, string message)
        {
            int rank = ranks.GetValueOrDefault(message);
            ranks[message] = rank + 1;
            return new Finding
            {
                RuleId = rule.Id,
                RuleName = rule.Name,
                Severity = rule.Severity,
                About = rule.About,
                Message = message,
                Location = new Location(source, place, PathOf(suppression), ""),
                Related =
                    suppression is { Node: null, Scope: { } scope } && place.End < scope.Start
                        ? [new Location(source, scope, "", "it is meant for this")]
                        : [],
                Fingerprint = new Fingerprint(rule.Id, source.Path, message, rank),
                Url = RulePages.UrlOf(rule),
            };
        }
    }

    /// <summary>The words of the rule's sentences.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Words(
        UnusedSuppression unused
    ) =>
        ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(
            "item",
            [.. unused.RuleIds.Distinct(StringComparer.OrdinalIgnoreCase)]
        );

    private static string PathOf(Suppression? suppression) =>
        suppression?.Node is { } node ? SyntaxPath.Of(node) : "";
}
