using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Reads what the stages of a REST API keep.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html#sam-api-cacheclusterenabled
/// </remarks>
internal static class StageCacheReader
{
    private const string Stage = "AWS::ApiGateway::Stage";

    public static ImmutableArray<StageCache> Of(Evaluator evaluator, Api api)
    {
        if (api.Kind != ApiKind.Rest)
        {
            return [];
        }

        IEnumerable<Element> own =
            api.Resource is { Type: SamTypes.Api } resource ? [evaluator.Properties(resource)]
            : api.IsImplicit ? [evaluator.Globals("Api")]
            : [];
        return [.. own.Concat(Stages(evaluator, api)).SelectMany(Kept)];
    }

    private static IEnumerable<Element> Stages(Evaluator evaluator, Api api) =>
        from resource in evaluator
            .Template.OfType(Stage)
            .Concat(evaluator.Template.OfType(RestTypes.Deployment))
        let properties = evaluator.Properties(resource)
        where properties["RestApiId"].Value is Value.Reference named && named.LogicalId == api.Id
        where evaluator.Exists(resource) == Truth.True
        select resource.Type == Stage ? properties : properties["StageDescription"];

    private static IEnumerable<StageCache> Kept(Element stage) =>
        stage["CacheClusterEnabled"].IsTrue != Truth.True
            ? []
            : from setting in stage["MethodSettings"].Items
            where setting["CachingEnabled"].IsTrue == Truth.True
            let verb = setting["HttpMethod"].SureText()
            let path = setting["ResourcePath"].SureText()
            let place = setting["CachingEnabled"].Place()
            where verb is not null && path is not null && place is not null
            select new StageCache(verb.ToUpperInvariant(), path, place);
}
