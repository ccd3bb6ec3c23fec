using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Finds keys about CORS that SAM refuses: those it does not have, and those that stand on the wrong thing.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-corsconfiguration.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-functionurlconfig.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapicorsconfiguration.html
/// </remarks>
internal static class MisplacedCors
{
    /// <returns>Each as a message shows it, and its key.</returns>
    public static IEnumerable<(string Text, ScalarNode Place)> Of(Evaluator evaluator, Api api)
    {
        string? type = api.Resource?.Type;
        if (type == SamTypes.Function)
        {
            return (api.Cors?.OtherKeys ?? []).Select(key => (key.Value, key));
        }

        if (type is not (null or SamTypes.Api or SamTypes.HttpApi) || api.IsExternal)
        {
            return [];
        }

        Element properties = api.Resource is { } own ? evaluator.Properties(own) : default;
        string foreign = api.Kind == ApiKind.Http ? "Cors" : "CorsConfiguration";
        IEnumerable<ScalarNode?> onEvents = SamEvents
            .Read(evaluator, api.Kind)
            .Where(one => one.ApiId == api.Id)
            .Select(one => one.Properties["Cors"].Key);
        IEnumerable<ScalarNode?> onApi = properties.IsUnknown ? [] : [properties[foreign].Key];
        return onApi
            .Concat(onEvents)
            .OfType<ScalarNode>()
            .Concat(api.Cors?.OtherKeys ?? [])
            .Select(key => (key.Value, key))
            .Concat(OfWrongType(api.Cors));
    }

    /// <summary><c>Cors: true</c>: SAM takes a text or a mapping.</summary>
    private static IEnumerable<(string Text, ScalarNode Place)> OfWrongType(CorsPolicy? policy) =>
        policy is { Form: CorsForm.Serverless, Body: null, Place: ScalarNode key }
            ? policy.Origins?.Value switch
            {
                null => [($"a list for {key.Value}", key)],
                Value.Known { Kind: ScalarKind.Boolean or ScalarKind.Integer } known =>
                [
                    ($"{key.Value}: {known.Text}", key),
                ],
                _ => [],
            }
            : [];
}
