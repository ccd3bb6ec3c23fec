using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Reads one HTTP or WebSocket API whose parts are resources, in one world.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-api.html</remarks>
internal sealed class HttpApiReader
{
    private readonly Evaluator _evaluator;
    private readonly HttpApiIndex _index;
    private readonly ApiParts _parts;

    private HttpApiReader(Evaluator evaluator, HttpApiIndex index, string id)
    {
        _evaluator = evaluator;
        _index = index;
        _parts = ApiParts.Of(evaluator, index.Routes, id, HttpTypes.Api);
    }

    /// <param name="id">One of the index's.</param>
    /// <returns><see langword="null"/> when the API, or all that is added to one outside, does not exist in this world.</returns>
    public static Api? Read(Evaluator evaluator, HttpApiIndex index, string id) =>
        new HttpApiReader(evaluator, index, id).Read();

    private Api? Read()
    {
        if (_parts.IsAbsent)
        {
            return null;
        }

        var api = new Api
        {
            Id = _parts.Id,
            Kind = ApiKind.Http,
            Definition = ApiDefinition.Resources,
            Place = _parts.Place,
            Resource = _parts.Own,
            IsExternal = _parts.Own is null,
        };
        api = _parts.Own is null ? api : WithSettings(api, _evaluator.Properties(_parts.Own));
        return api.Kind == ApiKind.WebSocket ? api : WithRoutes(api);
    }

    private Api WithSettings(Api api, Element properties) =>
        api with
        {
            Kind =
                properties["ProtocolType"].SureText() == "WEBSOCKET"
                    ? ApiKind.WebSocket
                    : ApiKind.Http,
            UnknownKind = WhyUnknown(properties["ProtocolType"].Value),
            Definition = properties["BodyS3Location"].Exists
                ? ApiDefinition.OpenApi
                : ApiDefinition.Resources,
            Cors = CorsPolicyReader.Read(properties["CorsConfiguration"], CorsForm.HttpApi),
            CorsMode = RestApiSettings.CorsMode(_evaluator.Body(_parts.Own ?? throw Impossible())),
        };

    private static string? WhyUnknown(Value? protocol) =>
        protocol switch
        {
            null or Value.Known => null,
            Value.Unknown unknown => unknown.Why,
            _ => "whether its ProtocolType is WEBSOCKET",
        };

    private Api WithRoutes(Api api)
    {
        var open = new List<string>(
            _parts.WhyOpen(_evaluator, ["BodyS3Location"], _index.OutsideUse.OfApi(_parts.Id))
        );
        var drafts = new Dictionary<string, List<Method>>(StringComparer.Ordinal);
        var places = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        foreach ((Resource resource, Truth belongs) in _parts.Attached)
        {
            if (
                _evaluator.Properties(resource)["RouteKey"].SureText() is { } text
                && RouteKey.Parse(text) is { } key
                && belongs == Truth.True
            )
            {
                Add(key.Path, HttpMethodReader.Read(_evaluator, resource, key.Verb), resource.Key);
            }
            else
            {
                open.Add(
                    belongs == Truth.Unknown
                        ? $"the condition of '{resource.LogicalId}'"
                        : $"the RouteKey of '{resource.LogicalId}'"
                );
            }
        }

        if (QuickRoute(open) is { } quick)
        {
            Add(quick.Path, QuickMethod(quick.Verb), api.Place);
        }

        Api routed = api with
        {
            Routes = PathRoutes.Of(
                ApiKind.Http,
                [
                    .. drafts.Select(draft => new RouteParts(
                        draft.Key,
                        places[draft.Key],
                        [.. draft.Value],
                        null
                    )),
                ],
                open.FirstOrDefault()
            ),
            UnknownRoutes = [.. open.Distinct(StringComparer.Ordinal)],
        };
        return
            _parts.Own is not null
            && _evaluator.Properties(_parts.Own)["Body"] is { Exists: true } body
            ? routed.With(OpenApiReader.Read(_evaluator, body, ApiKind.Http))
            : routed;

        void Add(string path, Method method, SyntaxNode place)
        {
            if (!drafts.TryGetValue(path, out List<Method>? methods))
            {
                drafts[path] = methods = [];
                places[path] = place;
            }

            methods.Add(method);
        }
    }

    /// <summary>The key of the route that an HTTP API makes by itself where its resource names a target.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html#http-api-examples.cli.quick-create</remarks>
    private RouteKey? QuickRoute(List<string> open)
    {
        if (_parts.Own is null || !_evaluator.Properties(_parts.Own)["Target"].Exists)
        {
            return null;
        }

        Element key = _evaluator.Properties(_parts.Own)["RouteKey"];
        RouteKey? route = RouteKey.Parse(key.Exists ? key.SureText() ?? "" : RouteKey.Default);
        if (route is null)
        {
            open.Add("RouteKey");
        }

        return route;
    }

    private Method QuickMethod(string verb) =>
        new()
        {
            Verb = verb,
            Place = _parts.Own?.Key ?? throw Impossible(),
            Integration = new Integration { Kind = IntegrationKind.Proxy, Place = _parts.Own.Key },
        };

    private static InvalidOperationException Impossible() => new("The API has no resource.");
}
