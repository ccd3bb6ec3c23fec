using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads one HTTP or WebSocket API whose parts are resources, in one world.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-api.html</remarks>
internal sealed class HttpApiReader
{
    private readonly Evaluator _evaluator;
    private readonly HttpApiIndex _index;
    private readonly string _id;
    private readonly Resource? _own;

    private HttpApiReader(Evaluator evaluator, HttpApiIndex index, string id)
    {
        _evaluator = evaluator;
        _index = index;
        _id = id;
        _own = evaluator.Template.Find(id) is { Type: HttpTypes.Api } own ? own : null;
    }

    /// <param name="id">One of the index's.</param>
    /// <returns><see langword="null"/> when the API, or all that is added to one outside, does not exist in this world.</returns>
    public static Api? Read(Evaluator evaluator, HttpApiIndex index, string id) =>
        new HttpApiReader(evaluator, index, id).Read();

    private Api? Read()
    {
        Truth exists = _own is null ? Truth.True : _evaluator.Exists(_own);
        ImmutableArray<(Resource Resource, Truth Exists)> attached =
        [
            .. from resource in _index.Routes.Of(_id)
            let belongs = _index.Routes.Belongs(_evaluator, resource, _id)
            where belongs != Truth.False
            select (resource, belongs),
        ];
        if (exists == Truth.False || (_own is null && attached.IsEmpty))
        {
            return null;
        }

        var api = new Api
        {
            Id = _id,
            Kind = ApiKind.Http,
            Definition = ApiDefinition.Resources,
            Place = _own?.Key ?? attached[0].Resource.Key,
            Resource = _own,
            IsExternal = _own is null,
            ClientCertificate = _index.Domains.CertificateOf(_evaluator, _id),
        };
        api = _own is null ? api : WithSettings(api, _evaluator.Properties(_own));
        return api.Kind == ApiKind.WebSocket ? api : WithRoutes(api, exists, attached);
    }

    private Api WithSettings(Api api, Element properties) =>
        api with
        {
            Kind =
                properties["ProtocolType"].SureText() == "WEBSOCKET"
                    ? ApiKind.WebSocket
                    : ApiKind.Http,
            Definition = properties["BodyS3Location"].Exists
                ? ApiDefinition.OpenApi
                : ApiDefinition.Resources,
            Cors = CorsPolicyReader.Read(properties["CorsConfiguration"], CorsForm.HttpApi),
            CorsMode = RestApiSettings.CorsMode(_evaluator.Body(_own ?? throw Impossible())),
        };

    private Api WithRoutes(
        Api api,
        Truth exists,
        ImmutableArray<(Resource Resource, Truth Exists)> attached
    )
    {
        var open = new List<string>(WhyOpen(exists));
        var drafts = new Dictionary<string, List<Method>>(StringComparer.Ordinal);
        var places = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        foreach ((Resource resource, Truth belongs) in attached)
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
        return _own is not null && _evaluator.Properties(_own)["Body"] is { Exists: true } body
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

    /// <summary>The route that comes with the API itself where a target is given.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html#http-api-examples.cli.quick-create</remarks>
    private RouteKey? QuickRoute(List<string> open)
    {
        if (_own is null || !_evaluator.Properties(_own)["Target"].Exists)
        {
            return null;
        }

        Element key = _evaluator.Properties(_own)["RouteKey"];
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
            Place = _own?.Key ?? throw Impossible(),
            Integration = new Integration { Kind = IntegrationKind.Proxy, Place = _own.Key },
        };

    private IEnumerable<string> WhyOpen(Truth exists)
    {
        if (_own is null)
        {
            yield return "the API is not in the template";
            yield break;
        }

        if (exists == Truth.Unknown)
        {
            yield return $"the condition of '{_id}'";
        }

        Element properties = _evaluator.Properties(_own);
        if (properties.Why is { } why)
        {
            yield return why;
        }

        if (!properties.IsUnknown && properties["BodyS3Location"].Exists)
        {
            yield return "BodyS3Location";
        }

        if (_evaluator.Template.HasLoops)
        {
            yield return "a loop or an include among the resources";
        }

        if (_index.OutsideUse.Of([_id]) is { } use)
        {
            yield return use;
        }
    }

    private static InvalidOperationException Impossible() => new("The API has no resource.");
}
