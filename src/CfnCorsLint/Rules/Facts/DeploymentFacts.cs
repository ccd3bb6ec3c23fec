using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Defines the facts about a deployment, which takes a snapshot of an API.</summary>
internal static class DeploymentFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("parts", "the methods and gateway responses", Parts),
        new("dependencies", "what the deployment waits for", Dependencies),
    ];

    /// <summary>Logical ids of what CORS needs in the snapshot: each method with an integration, and each gateway response with a header of CORS.</summary>
    private static Fact Parts(Subject subject)
    {
        IEnumerable<NameItem> methods =
            from route in subject.Api?.Routes ?? []
            from method in route.Methods
            // A deployment that waits for a method without one fails.
            where method.Integration is not null
            let resource = method.Resource
            where resource is not null && MayBeNeeded(subject, resource)
            select Item(resource);
        IEnumerable<NameItem> responses =
            from response in subject.Api?.GatewayResponses ?? []
            let resource = response.Resource
            where resource is not null && MayBeNeeded(subject, resource)
            where response.Headers.Any(header => HeaderNames.IsOfCors(header.Name))
            select Item(resource);
        return Fact.Of(methods.Concat(responses).DistinctBy(item => item.Text));
    }

    /// <summary>Whether the deployment can wait for the resource: it cannot where the resource may be absent while the deployment is there.</summary>
    private static bool MayBeNeeded(Subject subject, Resource part) =>
        subject.Deployment?.Resource is not { } deployment
        || Presence.IsSharedBy(subject.Context.Template, deployment, part.Condition);

    private static NameItem Item(Resource resource) => new(resource.LogicalId, resource.Key);

    private static Fact Dependencies(Subject subject) =>
        Fact.Of(
            subject.Deployment?.Reaches.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()
        );
}
