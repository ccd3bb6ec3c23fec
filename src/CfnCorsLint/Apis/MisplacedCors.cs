using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Finds keys about CORS that SAM refuses or takes no notice of: those it does not have, and those that stand on the wrong thing.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-corsconfiguration.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-functionurlconfig.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapicorsconfiguration.html
/// </remarks>
internal static class MisplacedCors
{
    private static readonly ImmutableArray<string> s_properties = ["Cors", "CorsConfiguration"];

    public static IEnumerable<MisplacedKey> Of(Evaluator evaluator, Api api)
    {
        string? type = api.Resource?.Type;
        if (api.Resource is { Type: SamTypes.Function } function)
        {
            Element settings = evaluator.Properties(function)["FunctionUrlConfig"];
            return Unknown(api.Cors, CorsKeys.OfLists)
                .Concat(Ignored(settings.IsUnknown ? [] : [settings["CorsConfiguration"].Key]));
        }

        if (type is not (null or SamTypes.Api or SamTypes.HttpApi) || api.IsExternal)
        {
            return [];
        }

        Element properties = api.Resource is { } own ? evaluator.Properties(own) : default;
        string foreign = api.Kind == ApiKind.Http ? "Cors" : "CorsConfiguration";
        SamEvent[] events =
        [
            .. SamEvents.Read(evaluator, api.Kind).Where(one => one.ApiId == api.Id),
        ];
        return Refused([
                .. properties.IsUnknown ? [] : new[] { properties[foreign].Key },
                .. properties["Auth"].IsUnknown
                    ? []
                    : s_properties.Select(name => properties["Auth"][name].Key),
                .. events.SelectMany(one => s_properties.Select(name => one.Properties[name].Key)),
            ])
            .Concat(
                Unknown(api.Cors, api.Kind == ApiKind.Http ? CorsKeys.OfLists : CorsKeys.OfRest)
            )
            .Concat(OfWrongType(api.Cors))
            .Concat(Refused(api.GatewayResponses.SelectMany(one => one.RefusedKeys)))
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

    private static IEnumerable<MisplacedKey> Unknown(
        CorsPolicy? policy,
        ImmutableArray<string> known
    ) =>
        (policy?.OtherKeys ?? []).Select(key => new MisplacedKey(
            key.Value,
            key,
            CorsKeys.Meant(key, known)
        ));

    private static IEnumerable<MisplacedKey> Refused(IEnumerable<ScalarNode?> keys) =>
        keys.OfType<ScalarNode>().Select(key => new MisplacedKey(key.Value, key));

    private static IEnumerable<MisplacedKey> Ignored(IEnumerable<SyntaxNode?> keys) =>
        keys.OfType<ScalarNode>().Select(key => new MisplacedKey(key.Value, key, IsRefused: false));

    /// <summary><c>Cors: true</c>: SAM takes a text or a mapping.</summary>
    private static IEnumerable<MisplacedKey> OfWrongType(CorsPolicy? policy) =>
        policy is not { Form: CorsForm.Serverless, Body: null, Place: ScalarNode key } ? []
        : policy.IsMappingForOrigin
            ? [new MisplacedKey($"a mapping under Fn::If for {key.Value}", key)]
        : policy.Origins?.Value switch
        {
            null => [new MisplacedKey($"a list for {key.Value}", key)],
            Value.Known { Kind: ScalarKind.Boolean or ScalarKind.Integer } known =>
            [
                new MisplacedKey($"{key.Value}: {known.Text}", key),
            ],
            _ => [],
        };
}
