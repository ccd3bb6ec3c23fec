using System.Collections.Immutable;
using CfnCorsLint.Rules;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>Turns what rules and readers found into what the user is told, without fixes.</summary>
public static class FindingFactory
{
    /// <summary>One finding a violation, in the same order.</summary>
    /// <param name="source">The text that all of them are about.</param>
    public static ImmutableArray<Finding> Of(
        ImmutableArray<Violation> violations,
        SourceText source
    )
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>(
            violations.Length
        );
        foreach (Violation violation in violations)
        {
            string basis = Fingerprint.Basis(violation, source.Path);
            int rank = ranks.GetValueOrDefault(basis);
            ranks[basis] = rank + 1;
            findings.Add(Of(violation, source, Fingerprint.Of(basis, rank)));
        }

        return findings.DrainToImmutable();
    }

    /// <summary>What could not be read, under the rule for that.</summary>
    public static ImmutableArray<Finding> Of(SyntaxTree tree, Rule rule) =>
        [
            .. tree.Errors.Select(
                (error, rank) =>
                    new Finding
                    {
                        RuleId = rule.Id,
                        RuleName = rule.Name,
                        Severity = rule.Severity,
                        Message = error.Message,
                        Location = new Location(tree.Source, error.Span, "", ""),
                        Fingerprint = Fingerprint.Of(
                            $"{rule.Id}\0{tree.Source.Path}\0{error.Message}",
                            rank
                        ),
                        Url = RulePages.UrlOf(rule),
                    }
            ),
        ];

    /// <summary>Whether it speaks for all routes of the API at once: then it is on none of them.</summary>
    internal static bool IsOfApi(Violation violation) =>
        violation.IsOfApi || violation.Rule.OncePer == Grouping.Api;

    private static Finding Of(Violation violation, SourceText source, string fingerprint) =>
        new()
        {
            RuleId = violation.Rule.Id,
            RuleName = violation.Rule.Name,
            Severity = violation.Severity,
            Message = MessageOf(violation),
            Location = LocationOf(violation.Place, source, ""),
            Api = violation.Subject.Api?.Id,
            Route = IsOfApi(violation) ? null : violation.Subject.Route?.Path,
            Method = IsOfApi(violation) ? null : violation.Subject.Method?.Verb,
            Browser = BrowserView.Of(violation),
            Related =
            [
                .. violation.Related.Select(place => LocationOf(place.Place, source, place.Label)),
            ],
            Fingerprint = fingerprint,
            Url = RulePages.UrlOf(violation.Rule),
        };

    private static Location LocationOf(SyntaxNode node, SourceText source, string label) =>
        new(source, node.Span, SyntaxPath.Of(node), label);

    /// <summary>The rule's sentence, with the circumstances before its full stop.</summary>
    private static string MessageOf(Violation violation)
    {
        string sentence = Sentence.Parse(violation.Rule.Message).Render(violation.Arguments);
        string[] circumstances =
        [
            .. violation.When is null ? [] : new[] { $"when {violation.When}" },
            .. violation.ByDefaultOf is null
                ? []
                : new[] { $"by default of '{violation.ByDefaultOf}'" },
        ];
        return circumstances.Length == 0
            ? sentence
            : $"{sentence.TrimEnd('.')} ({string.Join(", ", circumstances)}).";
    }
}
