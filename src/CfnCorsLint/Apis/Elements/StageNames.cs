using System.Collections.Immutable;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Lists the names of the stages that a template makes: the address of a REST API has one before the path.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html</remarks>
public static class StageNames
{
    /// <summary>The names of the stage of the API that SAM makes by itself, and of another stage that SAM makes besides.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-api.html</remarks>
    private static readonly ImmutableArray<string> s_ofSam = ["Prod", "Stage"];

    private static readonly ImmutableArray<string> s_types =
    [
        "AWS::ApiGateway::Stage",
        "AWS::ApiGatewayV2::Stage",
        RestTypes.Deployment,
        SamTypes.Api,
        SamTypes.HttpApi,
    ];

    /// <summary>The names of stages, as far as they are known.</summary>
    public static ImmutableHashSet<string> Of(Template template)
    {
        var evaluator = new Evaluator(template, World.Any);
        IEnumerable<string> written =
            from resource in template.Resources
            where s_types.Contains(resource.Type)
            from name in NamesIn(evaluator.Properties(resource)["StageName"].Value)
            select name;
        return [.. written, .. template.Kind == TemplateKind.Sam ? s_ofSam : []];
    }

    private static ImmutableArray<string> NamesIn(Value? value) =>
        value switch
        {
            Value.Known known => [known.Text],
            Value.OneOf several => several.Texts,
            _ => [],
        };
}
