using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Finds keys about CORS that are refused or passed over: those that nobody has, and those that stand on the wrong thing.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-corsconfiguration.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-functionurlconfig.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapicorsconfiguration.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigatewayv2-api-cors.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-cors-configuration.html
/// </remarks>
internal static class MisplacedCors
{
    private const string Sam = "SAM";

    private const string CloudFormation = "CloudFormation";

    private const string Gateway = "API Gateway";

    private static readonly ImmutableArray<string> s_properties = ["Cors", "CorsConfiguration"];

    public static IEnumerable<MisplacedKey> Of(Evaluator evaluator, Api api) =>
        api.IsExternal
            ? []
            : api.Resource switch
            {
                { Type: SamTypes.Function } own => OfFunction(evaluator, api, own),
                { Type: SamTypes.Api or SamTypes.HttpApi } => OfSam(evaluator, api),
                { Type: SamTypes.WebSocketApi } own => OfWebSocket(evaluator, own),
                { } own => OfResource(evaluator, api, own),
                null when api.IsImplicit => OfSam(evaluator, api),
                null => Unknown(api.Cors, Gateway),
            };

    private static IEnumerable<MisplacedKey> OfFunction(Evaluator evaluator, Api api, Resource own)
    {
        Element settings = evaluator.Properties(own)["FunctionUrlConfig"];
        return Unknown(api.Cors, Sam)
            .Concat(Ignored(settings.IsUnknown ? [] : [settings.KeyOf("CorsConfiguration")]));
    }

    private static IEnumerable<MisplacedKey> OfWebSocket(Evaluator evaluator, Resource own)
    {
        Element properties = evaluator.Properties(own);
        return properties.IsUnknown
            ? []
            : Refused(Sam, s_properties.Select(name => properties.KeyOf(name)));
    }

    /// <summary>The misplaced keys of an API that SAM has no part in.</summary>
    private static IEnumerable<MisplacedKey> OfResource(Evaluator evaluator, Api api, Resource own)
    {
        Element properties = evaluator.Properties(own);
        string? known = api.Kind switch
        {
            ApiKind.FunctionUrl => "Cors",
            ApiKind.Rest => null,
            _ => "CorsConfiguration",
        };
        return Refused(
                CloudFormation,
                properties.IsUnknown
                    ? []
                    : s_properties
                        .Where(name => name != known)
                        .Select(name => properties.KeyOf(name))
            )
            .Concat(Unknown(api.Cors, CloudFormation));
    }

    private static IEnumerable<MisplacedKey> OfSam(Evaluator evaluator, Api api)
    {
        Element properties = api.Resource is { } own ? evaluator.Properties(own) : default;
        string foreign = api.Kind == ApiKind.Http ? "Cors" : "CorsConfiguration";
        SamEvent[] events =
        [
            .. SamEventIndex
                .Of(evaluator.Template, api.Kind)
                .Read(evaluator, api.Kind, api.Id)
                .Where(one => one.ApiId == api.Id),
        ];
        return Refused(
                Sam,
                [
                    .. properties.IsUnknown ? [] : new[] { properties.KeyOf(foreign) },
                    .. properties["Auth"].IsUnknown
                        ? []
                        : s_properties.Select(name => properties["Auth"].KeyOf(name)),
                    .. events.SelectMany(one =>
                        s_properties.Select(name => one.Properties.KeyOf(name))
                    ),
                ]
            )
            .Concat(Unknown(api.Cors, Sam))
            .Concat(OfWrongType(api.Cors))
            .Concat(Refused(Sam, api.GatewayResponses.SelectMany(one => one.RefusedKeys)))
            .Concat(
                Ignored(
                    events
                        .Select(one => (one.Key.Parent as MappingNode)?[one.Key.Value])
                        .Append(api.Resource?.Body)
                        .OfType<MappingNode>()
                        .SelectMany(body => s_properties.Select(name => body.Find(name)?.Key))
                )
            );
    }

    /// <summary>In a definition API Gateway passes over what it does not know; elsewhere the deployment fails.</summary>
    /// <remarks>Source: https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/apigatewayv2/api_test.go</remarks>
    private static IEnumerable<MisplacedKey> Unknown(CorsPolicy? policy, string reader) =>
        (policy?.OtherKeys ?? []).Select(key =>
            policy?.Form == CorsForm.Extension
                ? new MisplacedKey(Gateway, key.Value, key, IsRefused: false)
                : new MisplacedKey(
                    reader,
                    key.Value,
                    key,
                    CorsKeys.Meant(
                        key,
                        policy?.Form == CorsForm.Serverless ? CorsKeys.OfRest : CorsKeys.OfLists
                    )
                )
        );

    private static IEnumerable<MisplacedKey> Refused(
        string reader,
        IEnumerable<ScalarNode?> keys
    ) => keys.OfType<ScalarNode>().Select(key => new MisplacedKey(reader, key.Value, key));

    private static IEnumerable<MisplacedKey> Ignored(IEnumerable<SyntaxNode?> keys) =>
        keys.OfType<ScalarNode>()
            .Select(key => new MisplacedKey(Sam, key.Value, key, IsRefused: false));

    /// <summary><c>Cors: true</c>: SAM takes a text or a mapping.</summary>
    private static IEnumerable<MisplacedKey> OfWrongType(CorsPolicy? policy) =>
        policy is not { Form: CorsForm.Serverless, Body: null, Place: ScalarNode key } ? []
        : policy.IsMappingForOrigin
            ? [new MisplacedKey(Sam, $"a mapping under Fn::If for {key.Value}", key)]
        : policy.Origins?.Value switch
        {
            null => [new MisplacedKey(Sam, $"a list for {key.Value}", key)],
            Value.Known { Kind: ScalarKind.Boolean or ScalarKind.Integer } known =>
            [
                new MisplacedKey(Sam, $"{key.Value}: {known.Text}", key),
            ],
            _ => [],
        };
}
