using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Finds the resources of a template that belong to each REST API, before any condition is decided.</summary>
internal sealed class RestApiIndex
{
    private RestApiIndex(
        ImmutableArray<string> ids,
        ResourcesByApi attached,
        Mentions mentions,
        OutsideUse outsideUse
    )
    {
        Ids = ids;
        Attached = attached;
        Mentions = mentions;
        OutsideUse = outsideUse;
    }

    /// <summary>The ids of the APIs that are declared here or added to, without those of SAM, in the order of the text.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The resources that the APIs are made of.</summary>
    public ResourcesByApi Attached { get; }

    /// <summary>What the resources name, for all APIs alike.</summary>
    public Mentions Mentions { get; }

    /// <summary>The places where other templates are given what they need to add to an API.</summary>
    public OutsideUse OutsideUse { get; }

    /// <param name="replaced">The id of the resource in whose place SAM puts an API that it makes of events; <see langword="null"/> when there is none.</param>
    public static RestApiIndex Of(Template template, string? replaced)
    {
        var evaluator = new Evaluator(template, World.Any);
        var attached = new ResourcesByApi(
            evaluator,
            "RestApiId",
            RestTypes.Resource,
            RestTypes.Method,
            RestTypes.GatewayResponse,
            RestTypes.Deployment
        );
        return new RestApiIndex(
            [
                .. attached
                    .IdsWith(template, RestTypes.RestApi, id => !IsOfSam(template, id), IsPart)
                    .Where(id => id != replaced),
            ],
            attached,
            Mentions.Of(template),
            new OutsideUse(evaluator)
        );
    }

    /// <summary>A deployment adds nothing to an API.</summary>
    private static bool IsPart(Resource resource) => resource.Type != RestTypes.Deployment;

    private static bool IsOfSam(Template template, string id) =>
        template.Kind == TemplateKind.Sam
        && (id == SamTypes.ImplicitRestApi || template.Find(id)?.Type == SamTypes.Api);
}
