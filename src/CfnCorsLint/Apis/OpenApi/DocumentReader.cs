using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Reads a stand-alone OpenAPI document into the API that it describes.</summary>
internal static class DocumentReader
{
    /// <summary>Why nothing can be missing from a document that is a part of a template.</summary>
    private const string Fragment = "the template that takes the document in";

    public static ApiWorlds Read(Template template)
    {
        var evaluator = new Evaluator(template, World.Any, null);
        ApiKind kind = OpenApiKind.Of(evaluator.Root);
        OpenApiDefinition definition = OpenApiReader.Read(evaluator, evaluator.Root, kind);
        bool isFragment = IntrinsicSearch.AreIn(template.Root);
        Api api = new Api
        {
            Id = "",
            Kind = kind,
            Definition = ApiDefinition.OpenApi,
            Place = definition.Document.VersionPlace ?? template.Root,
            UnknownRoutes = isFragment ? [Fragment] : [],
            UnknownGatewayResponses = isFragment ? Fragment : null,
            IsFragment = isFragment,
        }.With(definition);
        return new ApiWorlds("", [new ApiInWorld(World.Any, api)]);
    }
}
