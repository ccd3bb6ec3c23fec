using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Finds the REST APIs that SAM makes, those that nobody declares among them, and reads each in every world.</summary>
internal static class SamApis
{
    /// <summary>The logical ids in the order of the text; an API made for events comes with the first of them.</summary>
    public static ImmutableArray<string> Ids(Template template)
    {
        if (template.Kind != TemplateKind.Sam)
        {
            return [];
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Resource api in template.Resources.Where(one => one.Type == SamTypes.Api))
        {
            places[api.LogicalId] = api.Key.Span.Start;
        }

        SamEvent? implied = SamEvents
            .Read(new Evaluator(template, World.Any), ApiKind.Rest)
            .FirstOrDefault(one => one.ApiId == SamTypes.ImplicitRestApi);
        if (implied is not null)
        {
            places.TryAdd(SamTypes.ImplicitRestApi, implied.Key.Span.Start);
        }

        return [.. places.OrderBy(place => place.Value).Select(place => place.Key)];
    }
}
