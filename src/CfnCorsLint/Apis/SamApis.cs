using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Finds the APIs that SAM makes, those that nobody declares among them.</summary>
internal static class SamApis
{
    /// <summary>Whether SAM makes the API.</summary>
    public static bool Make(Api api) =>
        api.Kind == ApiKind.Rest && (api.IsImplicit || api.Resource?.Type == SamTypes.Api);

    /// <summary>The logical ids in the order of the text; an API made for events comes with the first of them.</summary>
    /// <param name="kind">REST or HTTP.</param>
    public static ImmutableArray<string> Ids(Template template, ApiKind kind)
    {
        if (template.Kind != TemplateKind.Sam)
        {
            return [];
        }

        string type = kind == ApiKind.Rest ? SamTypes.Api : SamTypes.HttpApi;
        string implicitId =
            kind == ApiKind.Rest ? SamTypes.ImplicitRestApi : SamTypes.ImplicitHttpApi;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Resource api in template.OfType(type))
        {
            places[api.LogicalId] = api.Key.Span.Start;
        }

        SamEvent? implied = SamEvents
            .Read(new Evaluator(template, World.Any), kind)
            .FirstOrDefault(one => one.ApiId == implicitId);
        if (implied is not null)
        {
            places.TryAdd(implicitId, implied.Key.Span.Start);
        }

        return [.. places.OrderBy(place => place.Value).Select(place => place.Key)];
    }
}
