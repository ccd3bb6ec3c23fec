using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Finds the resources of a template that belong to each HTTP or WebSocket API, before any condition is decided.</summary>
internal sealed class HttpApiIndex
{
    private HttpApiIndex(ImmutableArray<string> ids, ResourcesByApi routes, OutsideUse outsideUse)
    {
        Ids = ids;
        Routes = routes;
        OutsideUse = outsideUse;
    }

    /// <summary>The APIs declared here or added to, in the order of the text.</summary>
    public ImmutableArray<string> Ids { get; }

    public ResourcesByApi Routes { get; }

    /// <summary>The places where other templates are given what they need to add to an API.</summary>
    public OutsideUse OutsideUse { get; }

    /// <param name="replaced">The id of the resource in whose place SAM puts an API that it makes of events; <see langword="null"/> when there is none.</param>
    public static HttpApiIndex Of(Template template, string? replaced)
    {
        var evaluator = new Evaluator(template, World.Any);
        var routes = new ResourcesByApi(evaluator, "ApiId", HttpTypes.Route);
        return new HttpApiIndex(
            [
                .. routes
                    .IdsWith(template, HttpTypes.Api, id => !IsOfSam(template, id), _ => true)
                    .Where(id => id != replaced),
            ],
            routes,
            new OutsideUse(evaluator)
        );
    }

    /// <summary>Whether SAM makes the API, which is then read with its events.</summary>
    private static bool IsOfSam(Template template, string id) =>
        template.Find(id) is { Type: SamTypes.HttpApi or SamTypes.WebSocketApi }
        || (template.Kind == TemplateKind.Sam && id == SamTypes.ImplicitHttpApi);
}
