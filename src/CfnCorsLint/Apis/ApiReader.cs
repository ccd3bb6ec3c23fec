using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.InFront;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Apis.Resources;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads the APIs out of a template, each once for every way in which the template's conditions may turn out.</summary>
public static class ApiReader
{
    public static ApiModel Read(Template template) =>
        new(
            template,
            template.Kind switch
            {
                TemplateKind.CloudFormation or TemplateKind.Sam =>
                [
                    .. ReadRest(template),
                    .. ReadHttp(template),
                    .. ReadFunctionUrls(template),
                ],
                TemplateKind.OpenApi => [DocumentReader.Read(template)],
                _ => [],
            }
        );

    private static ImmutableArray<ApiWorlds> ReadRest(Template template)
    {
        var index = RestApiIndex.Of(
            template,
            SamApis.ReplacedBy(template, ApiKind.Rest)?.LogicalId
        );
        return
        [
            .. Explore(template, index.Ids, (world, id) => RestApiReader.Read(world, index, id)),
            .. Explore(
                template,
                SamApis.Ids(template, ApiKind.Rest),
                (world, id) => SamApiReader.Read(world, index, id)
            ),
        ];
    }

    private static IEnumerable<ApiWorlds> ReadHttp(Template template)
    {
        var index = HttpApiIndex.Of(
            template,
            SamApis.ReplacedBy(template, ApiKind.Http)?.LogicalId
        );
        return
        [
            .. Explore(template, index.Ids, (world, id) => HttpApiReader.Read(world, index, id)),
            .. Explore(
                template,
                SamApis.Ids(template, ApiKind.Http),
                (world, id) => SamHttpApiReader.Read(world, index, id)
            ),
            .. Explore(
                template,
                [.. template.OfType(SamTypes.WebSocketApi).Select(one => one.LogicalId)],
                SamWebSocketReader.Read
            ),
        ];
    }

    private static IEnumerable<ApiWorlds> ReadFunctionUrls(Template template) =>
        Explore(template, FunctionUrlReader.Ids(template), FunctionUrlReader.Read);

    private static IEnumerable<ApiWorlds> Explore(
        Template template,
        ImmutableArray<string> ids,
        Func<Evaluator, string, Api?> read
    ) =>
        from id in ids
        let worlds = Worlds.Explore(
            template,
            evaluator =>
                read(evaluator, id) is { } api
                    ? FrontReader.With(evaluator, api with { Template = template })
                    : null
        )
        where worlds.Length > 0
        select new ApiWorlds(
            id,
            [.. worlds.Select(found => new ApiInWorld(found.World, found.Result))]
        );
}
