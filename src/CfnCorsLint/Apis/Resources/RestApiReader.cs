using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Reads one REST API whose parts are resources, in one world.</summary>
internal sealed class RestApiReader
{
    private readonly Evaluator _evaluator;

    private readonly RestApiIndex _index;

    private readonly ApiParts _parts;

    private RestApiReader(Evaluator evaluator, RestApiIndex index, string id)
    {
        _evaluator = evaluator;
        _index = index;
        _parts = ApiParts.Of(evaluator, index.Attached, id, RestTypes.RestApi);
    }

    /// <param name="id">One of the index's.</param>
    /// <returns><see langword="null"/> when the API, or all that is added to one outside, does not exist in this world.</returns>
    public static Api? Read(Evaluator evaluator, RestApiIndex index, string id) =>
        new RestApiReader(evaluator, index, id).Read();

    private Api? Read()
    {
        if (_parts.IsAbsent)
        {
            return null;
        }

        ImmutableArray<string> open =
        [
            .. _parts.WhyOpen(
                _evaluator,
                ["BodyS3Location", "CloneFrom"],
                _index.OutsideUse.OfRoot(_parts.Id)
            ),
        ];
        var routes = new RestRoutes(_evaluator, _parts.Id);
        var responses = new List<GatewayResponse>();
        string? unknownResponses = open.FirstOrDefault() ?? _index.OutsideUse.OfApi(_parts.Id);
        var deployments = ImmutableArray.CreateBuilder<Deployment>();
        foreach ((Resource resource, Truth belongs) in _parts.Attached)
        {
            switch (resource.Type)
            {
                case RestTypes.Resource:
                    routes.AddResource(resource, belongs);
                    break;
                case RestTypes.Method:
                    routes.AddMethod(resource, belongs);
                    break;
                case RestTypes.GatewayResponse when belongs == Truth.True:
                    responses.Add(GatewayResponseReader.Read(_evaluator, resource));
                    break;
                case RestTypes.GatewayResponse:
                    unknownResponses ??= $"the condition of '{resource.LogicalId}'";
                    break;
                default:
                    deployments.Add(
                        new Deployment(resource, _index.Mentions.ReachedFrom(resource))
                    );
                    break;
            }
        }

        routes.OpenBelow(_index.OutsideUse.OfResource);
        ImmutableArray<string> unknown = [.. open, .. routes.OpenPaths.Distinct()];
        return WithSettings(
            new Api
            {
                Id = _parts.Id,
                Kind = ApiKind.Rest,
                Definition = ApiDefinition.Resources,
                Place = _parts.Place,
                Resource = _parts.Own,
                IsExternal = _parts.Own is null,
                Routes = routes.Finish(unknown.FirstOrDefault()),
                UnknownRoutes = unknown,
                GatewayResponses = [.. responses],
                UnknownGatewayResponses = unknownResponses,
                Deployments = deployments.DrainToImmutable(),
            }
        );
    }

    private Api WithSettings(Api api)
    {
        if (_parts.Own is null)
        {
            return api;
        }

        Element properties = _evaluator.Properties(_parts.Own);
        Api set = api with
        {
            Definition = properties["BodyS3Location"].Exists
                ? ApiDefinition.OpenApi
                : ApiDefinition.Resources,
            IsPrivate = RestApiSettings.IsPrivate(properties["EndpointConfiguration"]["Types"]),
            BinaryTypes = [.. properties["BinaryMediaTypes"].Values()],
            KeyFromHeader = RestApiSettings.KeyFromHeader(properties["ApiKeySourceType"]),
            Policy = ResourcePolicyReader.Read(properties["Policy"]),
            CorsMode = RestApiSettings.CorsMode(_evaluator.Body(_parts.Own)),
        };
        return properties["Body"] is { Exists: true } body
            ? set.With(OpenApiReader.Read(_evaluator, body, ApiKind.Rest))
            : set;
    }
}
