using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Subjects;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches;

/// <summary>Finds the Deployments that do not notice what a patch changed: they are snapshots, made anew only under a new logical id.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html</remarks>
public static class DeploymentRenewal
{
    /// <summary>The rule whose findings say that a Deployment has to be renewed.</summary>
    public const string RuleId = "CORS802";

    /// <param name="before">The template as it was deployed.</param>
    /// <param name="after">The patched one.</param>
    /// <returns>One a Deployment that keeps its id while a part of its API is not what it was, or it waits for a part that the snapshot may lack.</returns>
    public static ImmutableArray<Violation> Of(Template before, LintContext after, Rule rule) =>
        [
            .. from subject in FileSubjects.Of(after)
            where subject.Kind == SubjectKind.Deployment
            let deployment = subject.Deployment?.Resource
            where deployment is not null && before.Find(deployment.LogicalId) is not null
            where
                subject.Api is { } api
                && PartsOf(api).Prepend(deployment).Any(part => IsNew(part, before, after))
            group subject by deployment.LogicalId into same
            let first = same.First()
            select new Violation(
                rule,
                first,
                rule.Severity,
                first.Place,
                MessageWords.Of(first),
                null,
                null,
                []
            ),
        ];

    private static IEnumerable<Resource> PartsOf(Api api) =>
        api
            .Routes.SelectMany(route => route.Methods)
            .Select(method => method.Resource)
            .Concat(api.GatewayResponses.Select(response => response.Resource))
            .Append(api.Resource)
            .OfType<Resource>();

    private static bool IsNew(Resource part, Template before, LintContext after) =>
        before.Find(part.LogicalId) is not { } old
        || TextOf(old.Body, before) != TextOf(part.Body, after.Template);

    private static string TextOf(SyntaxNode node, Template template) =>
        template.Source.Slice(node.Span);
}
