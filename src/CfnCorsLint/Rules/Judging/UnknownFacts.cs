using System.Collections.Immutable;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Says what a rule would have had to know.</summary>
internal static class UnknownFacts
{
    /// <summary>Where the label of a fact names the API.</summary>
    private const string Api = " the API";

    public static IEnumerable<UnknownFact> Of(Judgement judgement) =>
        from evidence in judgement.Outcome.Evidence
        let why = evidence.Fact.Why
        where why is not null
        select At(
            evidence.Fact.Place ?? judgement.Subject.Place,
            judgement.Subject,
            What(evidence, judgement.Subject),
            why
        );

    /// <summary>A fact that is so only in some worlds, where it takes all of them to be wrong.</summary>
    public static UnknownFact OfSomeWorlds(Merged merged)
    {
        Judgement first = merged.Failing[0];
        ImmutableArray<Evidence> evidence = first.Outcome.Evidence;
        return At(
            evidence.FirstOrDefault()?.Fact.Place ?? first.Subject.Place,
            first.Subject,
            evidence.IsEmpty ? first.Rule.Name : What(evidence[0], first.Subject),
            merged.When is { } when ? $"whether {when}" : "it differs from condition to condition"
        );
    }

    private static UnknownFact At(SyntaxNode node, Subject subject, string what, string why) =>
        new(subject.Context.Model.TreeOf(node).Source, node.Span, what, why);

    private static string What(Evidence evidence, Subject subject)
    {
        string label = evidence.Definition.Label;
        if (subject.Api is { Id.Length: > 0 } api && label.EndsWith(Api, StringComparison.Ordinal))
        {
            return $"{label[..^Api.Length]} '{api.Id}'";
        }

        return NameOf(subject, evidence.Definition) is { Length: > 0 } name
            // Some names have quotes in them: Cors of 'Api'.
            ? name.Contains('\'', StringComparison.Ordinal)
                ? $"{label} of {name}"
                : $"{label} of '{name}'"
            : label;
    }

    private static string? NameOf(Subject subject, FactDefinition fact)
    {
        bool isOfApi =
            fact.Name.StartsWith("api.", StringComparison.Ordinal)
            || subject.Kind is SubjectKind.Api or SubjectKind.Deployment;
        bool isOfRoute =
            subject.Kind is SubjectKind.Route or SubjectKind.Preflight
            || fact.Name.StartsWith("preflight.", StringComparison.Ordinal);
        return isOfApi ? subject.Api?.Id
            : isOfRoute ? subject.Route?.Path
            : MessageWords.OwnerOf(subject);
    }
}
