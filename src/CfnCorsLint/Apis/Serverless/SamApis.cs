using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Finds the APIs that SAM makes, those that nobody declares among them.</summary>
internal static class SamApis
{
    /// <summary>Whether SAM makes the API.</summary>
    public static bool Make(Api api) =>
        api.Kind == ApiKind.Rest && (api.IsImplicit || api.Resource?.Type == SamTypes.Api);

    /// <summary>The resource in whose place SAM puts the API that it makes of events, whatever is written for it; <see langword="null"/> when there is none.</summary>
    /// <remarks>Source: https://github.com/aws/serverless-application-model/issues/343</remarks>
    public static Resource? ReplacedBy(Template template, ApiKind kind) =>
        template.Kind == TemplateKind.Sam
        && template.Find(ImplicitId(kind)) is { } declared
        && !IsMadeBySam(declared)
        && Implied(template, kind) is not null
            ? declared
            : null;

    /// <summary>The resource of an API; <see langword="null"/> where SAM makes the API of events alone.</summary>
    public static Resource? Own(Template template, ApiKind kind, string id) =>
        template.Find(id) is { } declared
        && declared.Type == TypeOf(kind)
        && !ReferenceEquals(declared, ReplacedBy(template, kind))
            ? declared
            : null;

    private static string TypeOf(ApiKind kind) =>
        kind == ApiKind.Rest ? SamTypes.Api : SamTypes.HttpApi;

    /// <summary>Whether SAM itself wrote the resource, of the same events: packaged applications have it.</summary>
    /// <remarks>Source: https://github.com/aws/serverless-application-model/blob/develop/samtranslator/plugins/api/implicit_rest_api_plugin.py</remarks>
    private static bool IsMadeBySam(Resource resource) =>
        (resource.Body["Properties"] as MappingNode)?.Find("__MANAGE_SWAGGER") is not null;

    private static string ImplicitId(ApiKind kind) =>
        kind == ApiKind.Rest ? SamTypes.ImplicitRestApi : SamTypes.ImplicitHttpApi;

    /// <summary>The first event on the API that nobody declares, be it that the event names that API; <see langword="null"/> when there is none.</summary>
    private static SamEvent? Implied(Template template, ApiKind kind) =>
        SamEvents
            .Read(new Evaluator(template, World.Any), kind)
            .FirstOrDefault(one => one.ApiId == ImplicitId(kind));

    /// <summary>The logical ids in the order of the text; an API made for events comes with the first of them.</summary>
    /// <param name="kind">REST or HTTP.</param>
    public static ImmutableArray<string> Ids(Template template, ApiKind kind)
    {
        if (template.Kind != TemplateKind.Sam)
        {
            return [];
        }

        string implicitId = ImplicitId(kind);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Resource api in template.OfType(TypeOf(kind)))
        {
            places[api.LogicalId] = api.Key.Span.Start;
        }

        if (Implied(template, kind) is { } implied)
        {
            places.TryAdd(implicitId, implied.Key.Span.Start);
        }

        return [.. places.OrderBy(place => place.Value).Select(place => place.Key)];
    }
}
