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
    private static readonly ImmutableArray<string> s_ofSam = ["Prod", SamsOther];

    /// <summary>The stage that SAM makes beside the one that is meant.</summary>
    public const string SamsOther = "Stage";

    private static readonly ImmutableArray<string> s_types =
    [
        "AWS::ApiGateway::Stage",
        "AWS::ApiGatewayV2::Stage",
        RestTypes.Deployment,
        SamTypes.Api,
        SamTypes.HttpApi,
    ];

    /// <summary>The names of stages, as far as they are known.</summary>
    public static ImmutableHashSet<string> Of(Template template) =>
        [
            .. Written(template).SelectMany(value => NamesIn(value)),
            .. template.Kind == TemplateKind.Sam ? s_ofSam : [],
        ];

    /// <summary>The names of the stages that an API can have; empty where one may have another name.</summary>
    /// <param name="api">Its id.</param>
    public static ImmutableArray<string> Sure(Template template, string api)
    {
        if (api == SamTypes.ImplicitRestApi && template.Kind == TemplateKind.Sam)
        {
            return s_ofSam;
        }

        Value?[] written = [.. Written(template)];
        return written.Any(value => value is not (null or Value.Known { ByDefaultOf: null }))
            ? []
            : [.. written.SelectMany(value => NamesIn(value)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<Value?> Written(Template template)
    {
        var evaluator = new Evaluator(template, World.Any);
        return from resource in template.Resources
            where s_types.Contains(resource.Type)
            select evaluator.Properties(resource)["StageName"].Value;
    }

    private static ImmutableArray<string> NamesIn(Value? value) =>
        value switch
        {
            Value.Known known => [known.Text],
            Value.OneOf several => several.Texts,
            _ => [],
        };
}
