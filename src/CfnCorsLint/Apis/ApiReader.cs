using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads the APIs out of a template, each once for every world that its conditions allow.</summary>
public static class ApiReader
{
    public static ApiModel Read(Template template) =>
        new(
            template,
            template.Kind switch
            {
                TemplateKind.CloudFormation or TemplateKind.Sam => ReadRest(template),
                TemplateKind.OpenApi => [DocumentReader.Read(template)],
                _ => [],
            }
        );

    private static ImmutableArray<ApiWorlds> ReadRest(Template template)
    {
        var index = RestApiIndex.Of(template);
        return
        [
            .. from id in index.Ids
            let worlds = Worlds.Explore(
                template,
                evaluator => RestApiReader.Read(evaluator, index, id)
            )
            where worlds.Length > 0
            select new ApiWorlds(
                id,
                [.. worlds.Select(found => new ApiInWorld(found.World, found.Result))]
            ),
        ];
    }
}
