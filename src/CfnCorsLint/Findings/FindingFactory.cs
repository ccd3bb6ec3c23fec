using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Findings;

/// <summary>Turns what rules and readers found into the findings that the user is told, without fixes.</summary>
public static class FindingFactory
{
    /// <summary>One finding a violation, in the same order.</summary>
    public static ImmutableArray<Finding> Of(ImmutableArray<Violation> violations)
    {
        var ranks = new Dictionary<Fingerprint, int>();
        ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>(
            violations.Length
        );
        foreach (Violation violation in violations)
        {
            ApiModel model = violation.Subject.Context.Model;
            var first = Fingerprint.Of(violation, model.TreeOf(violation.Place).Source.Path);
            int rank = ranks.GetValueOrDefault(first);
            ranks[first] = rank + 1;
            findings.Add(Of(violation, model, first with { Rank = rank }));
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
                        About = rule.About,
                        Message = error.Message,
                        Location = new Location(tree.Source, error.Span, "", ""),
                        Fingerprint = new Fingerprint(
                            rule.Id,
                            tree.Source.Path,
                            error.Message,
                            rank
                        ),
                        Url = RulePages.UrlOf(rule),
                    }
            ),
        ];

    /// <summary>Whether the violation speaks for all routes of the API at once: then its finding names none of them.</summary>
    internal static bool IsOfApi(Violation violation) =>
        violation.IsOfApi || violation.Rule.OncePer == Grouping.Api;

    private static Finding Of(Violation violation, ApiModel model, Fingerprint fingerprint) =>
        new()
        {
            RuleId = violation.Rule.Id,
            RuleName = violation.Rule.Name,
            Severity = violation.Severity,
            About = violation.Rule.About,
            StopsDeployment = violation.StopsDeployment,
            YieldsTo = violation.Rule.YieldsTo,
            Message = MessageOf(violation),
            Location = LocationOf(violation.Place, model, ""),
            Api = violation.Subject.Api?.Id,
            Route = IsOfApi(violation) ? null : violation.Subject.Route?.Path,
            Method = IsOfApi(violation) ? null : violation.Subject.Method?.Verb,
            Header = violation.Header,
            RefusedOrigins = violation.Arguments.GetValueOrDefault(AnswerFacts.RefusedOrigins, []),
            Front = violation.Subject.Passage?.Distribution.Id,
            Browser = BrowserView.Of(violation),
            Related =
            [
                .. violation.Related.Select(place => LocationOf(place.Place, model, place.Label)),
                .. Reference(violation.Place, model),
            ],
            Fingerprint = fingerprint,
            Url = RulePages.UrlOf(violation.Rule),
        };

    private static Location LocationOf(SyntaxNode node, ApiModel model, string label) =>
        new(model.TreeOf(node).Source, node.Span, SyntaxPath.Of(node), label);

    /// <summary>Where the template takes in the file that the node stands in; nothing for one of its own.</summary>
    private static IEnumerable<Location> Reference(SyntaxNode node, ApiModel model) =>
        model.Template.Files.ReferenceTo(model.TreeOf(node)) is { } reference
            ? [LocationOf(reference, model, "taken in here")]
            : [];

    /// <summary>The rule's sentence, with the circumstances before its full stop.</summary>
    private static string MessageOf(Violation violation)
    {
        string sentence = Sentence.Parse(violation.Rule.Message).Render(violation.Arguments);
        string[] circumstances =
        [
            .. violation.When is null ? [] : new[] { $"when {violation.When}" },
            .. violation.ByDefaultOf is null
                ? []
                : new[] { violation.Subject.Context.Template.BasisOf(violation.ByDefaultOf) },
        ];
        return circumstances.Length == 0
            ? sentence
            : $"{sentence.TrimEnd('.')} ({string.Join(", ", circumstances)}).";
    }
}
