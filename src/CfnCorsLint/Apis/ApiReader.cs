using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads the APIs out of a template, each once for every world that its conditions allow.</summary>
public static class ApiReader
{
    public static ApiModel Read(Template template) =>
        new(
            template,
            template.Kind is TemplateKind.CloudFormation or TemplateKind.Sam
                ? [.. ReadRest(template), .. ReadHttp(template), .. ReadFunctionUrls(template)]
                : []
        );

    private static ImmutableArray<ApiWorlds> ReadRest(Template template)
    {
        var index = RestApiIndex.Of(template);
        return
        [
            .. index.Ids.SelectMany(id =>
                Explore(template, id, evaluator => RestApiReader.Read(evaluator, index, id))
            ),
        ];
    }

    private static ImmutableArray<ApiWorlds> ReadHttp(Template template)
    {
        var index = HttpApiIndex.Of(template);
        return
        [
            .. index.Ids.SelectMany(id =>
                Explore(template, id, evaluator => HttpApiReader.Read(evaluator, index, id))
            ),
        ];
    }

    private static IEnumerable<ApiWorlds> ReadFunctionUrls(Template template) =>
        template
            .Resources.Where(resource => resource.Type == HttpTypes.FunctionUrl)
            .SelectMany(resource =>
                Explore(
                    template,
                    resource.LogicalId,
                    evaluator => FunctionUrlReader.Read(evaluator, resource)
                )
            );

    /// <summary>Nothing where the API exists in no world.</summary>
    private static IEnumerable<ApiWorlds> Explore(
        Template template,
        string id,
        Func<Evaluator, Api?> read
    )
    {
        var worlds = Worlds.Explore(template, read);
        return worlds.IsEmpty
            ? []
            :
            [
                new ApiWorlds(
                    id,
                    [.. worlds.Select(found => new ApiInWorld(found.World, found.Result))]
                ),
            ];
    }
}
