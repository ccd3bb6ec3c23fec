using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads one REST API whose parts are resources, in one world.</summary>
internal sealed class RestApiReader
{
    private readonly Evaluator _evaluator;

    private readonly RestApiIndex _index;

    private readonly string _id;

    private readonly Resource? _own;

    private RestApiReader(Evaluator evaluator, RestApiIndex index, string id)
    {
        _evaluator = evaluator;
        _index = index;
        _id = id;
        _own = evaluator.Template.Find(id) is { Type: RestTypes.RestApi } own ? own : null;
    }

    /// <param name="id">One of the index's.</param>
    /// <returns><see langword="null"/> when the API, or all that is added to one outside, does not exist in this world.</returns>
    public static Api? Read(Evaluator evaluator, RestApiIndex index, string id) =>
        new RestApiReader(evaluator, index, id).Read();

    private Api? Read()
    {
        Truth exists = _own is null ? Truth.True : _evaluator.Exists(_own);
        ImmutableArray<(Resource Resource, Truth Exists)> attached =
        [
            .. from resource in _index.Attached.Of(_id)
            let belongs = _index.Attached.Belongs(_evaluator, resource, _id)
            where belongs != Truth.False
            select (resource, belongs),
        ];
        if (exists == Truth.False || (_own is null && attached.IsEmpty))
        {
            return null;
        }

        ImmutableArray<string> open = [.. WhyOpen(exists, attached.Select(part => part.Resource))];
        var routes = new RestRoutes(_evaluator, _id);
        var responses = new List<GatewayResponse>();
        string? unknownResponses = open.FirstOrDefault();
        var deployments = ImmutableArray.CreateBuilder<Deployment>();
        foreach ((Resource resource, Truth belongs) in attached)
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

        ImmutableArray<string> unknown = [.. open, .. routes.OpenPaths.Distinct()];
        return WithSettings(
            new Api
            {
                Id = _id,
                Kind = ApiKind.Rest,
                Definition = ApiDefinition.Resources,
                Place = _own?.Key ?? attached[0].Resource.Key,
                Resource = _own,
                IsExternal = _own is null,
                ClientCertificate = _index.Domains.CertificateOf(_evaluator, _id),
                Routes = routes.Finish(unknown.FirstOrDefault()),
                UnknownRoutes = unknown,
                GatewayResponses = [.. responses],
                UnknownGatewayResponses = unknownResponses,
                Deployments = deployments.DrainToImmutable(),
            }
        );
    }

    private IEnumerable<string> WhyOpen(Truth exists, IEnumerable<Resource> attached)
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

        foreach (string source in (string[])["BodyS3Location", "CloneFrom"])
        {
            if (!properties.IsUnknown && properties[source].Exists)
            {
                yield return source;
            }
        }

        if (_evaluator.Template.HasLoops)
        {
            yield return "a loop or an include among the resources";
        }

        var ids = attached
            .Where(part => part.Type == RestTypes.Resource)
            .Select(part => part.LogicalId)
            .Append(_id)
            .ToHashSet(StringComparer.Ordinal);
        if (_index.OutsideUse.Of(ids) is { } use)
        {
            yield return use;
        }
    }

    private Api WithSettings(Api api)
    {
        if (_own is null)
        {
            return api;
        }

        Element properties = _evaluator.Properties(_own);
        Api set = api with
        {
            Definition = properties["BodyS3Location"].Exists
                ? ApiDefinition.OpenApi
                : ApiDefinition.Resources,
            IsPrivate = RestApiSettings.IsPrivate(properties["EndpointConfiguration"]["Types"]),
            BinaryTypes = [.. properties["BinaryMediaTypes"].Values()],
            KeyFromHeader = RestApiSettings.KeyFromHeader(properties["ApiKeySourceType"]),
            Policy = ResourcePolicyReader.Read(properties["Policy"]),
            CorsMode = RestApiSettings.CorsMode(_evaluator.Body(_own)),
        };
        return properties["Body"] is { Exists: true } body
            ? set.With(OpenApiReader.Read(_evaluator, body, ApiKind.Rest))
            : set;
    }
}
