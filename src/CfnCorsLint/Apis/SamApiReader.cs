using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads one REST API that SAM makes, in one world: an <c>AWS::Serverless::Api</c>, or the implicit one of events.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html</remarks>
internal sealed class SamApiReader
{
    private readonly Evaluator _evaluator;
    private readonly RestApiIndex _index;
    private readonly string _id;
    private readonly Resource? _own;
    private readonly Element _properties;
    private readonly ImmutableArray<SamEvent> _events;

    private SamApiReader(Evaluator evaluator, RestApiIndex index, string id)
    {
        _evaluator = evaluator;
        _index = index;
        _id = id;
        _own = evaluator.Template.Find(id) is { Type: SamTypes.Api } own ? own : null;
        _properties = _own is null ? evaluator.Globals("Api") : evaluator.Properties(_own);
        _events =
        [
            .. SamEvents
                .Read(evaluator, ApiKind.Rest)
                .Where(one => one.ApiId is null || one.ApiId == id),
        ];
    }

    /// <param name="id">One of <see cref="SamApis.Ids"/>.</param>
    /// <returns><see langword="null"/> when it does not exist in this world.</returns>
    public static Api? Read(Evaluator evaluator, RestApiIndex index, string id) =>
        new SamApiReader(evaluator, index, id).Read();

    /// <summary>Whether its routes are written out: then SAM leaves the events alone.</summary>
    private bool HasDefinition =>
        !_properties.IsUnknown
        && (_properties["DefinitionBody"].Exists || _properties["DefinitionUri"].Exists);

    private Api? Read()
    {
        var routes = new SamRoutes(_evaluator, new SamAuth(_properties["Auth"]));
        if (!HasDefinition)
        {
            routes.AddEvents(_events.Where(one => one.ApiId == _id));
        }

        Truth exists = _own is null ? routes.Exists : _evaluator.Exists(_own);
        if (exists == Truth.False)
        {
            return null;
        }

        AddAttached(routes);
        SamCors? cors = SamCors.Read(_properties["Cors"]);
        ImmutableArray<string> unknown = [.. WhyOpen(exists)];
        return new Api
        {
            Id = _id,
            Kind = ApiKind.Rest,
            Definition = HasDefinition ? ApiDefinition.OpenApi : ApiDefinition.Events,
            Place = _own?.Key ?? _properties["Cors"].Place() ?? _events[0].Key,
            Resource = _own,
            IsImplicit = _own is null,
            Routes = PathRoutes.Of(routes.Finish(cors), unknown.FirstOrDefault()),
            UnknownRoutes = unknown,
            GatewayResponses =
            [
                .. SamGatewayResponses.Read(_properties["GatewayResponses"]),
                .. Attached(RestTypes.GatewayResponse)
                    .Where(one => one.Exists == Truth.True)
                    .Select(one => GatewayResponseReader.Read(_evaluator, one.Resource)),
            ],
            UnknownGatewayResponses =
                _properties["GatewayResponses"].WhyEntriesUnknown()
                ?? unknown.FirstOrDefault()
                ?? WhyUnsure(Attached(RestTypes.GatewayResponse)),
            Cors = cors?.Policy,
            IsPrivate = RestApiSettings.IsPrivate(Endpoint(_properties["EndpointConfiguration"])),
            BinaryTypes = [.. _properties["BinaryMediaTypes"].Values()],
            KeyFromHeader = RestApiSettings.KeyFromHeader(_properties["ApiKeySourceType"]),
            Policy =
                SamResourcePolicy.Read(_properties["Auth"]["ResourcePolicy"])
                ?? ResourcePolicyReader.Read(_properties["Policy"]),
            CorsMode = _own is null ? null : RestApiSettings.CorsMode(_evaluator.Body(_own)),
        };
    }

    /// <summary>What the template adds by resources of its own.</summary>
    private IEnumerable<(Resource Resource, Truth Exists)> Attached(string type) =>
        from resource in _index.Attached(_id)
        where resource.Type == type
        let exists = RestApiIndex.Belongs(_evaluator, resource, _id)
        where exists != Truth.False
        select (resource, exists);

    private static string? WhyUnsure(IEnumerable<(Resource Resource, Truth Exists)> attached) =>
        attached
            .Where(one => one.Exists == Truth.Unknown)
            .Select(one => $"the condition of '{one.Resource.LogicalId}'")
            .FirstOrDefault();

    private void AddAttached(SamRoutes routes)
    {
        var tree = new ResourceTree(_evaluator, _id);
        foreach ((Resource resource, Truth exists) in Attached(RestTypes.Method))
        {
            PathNode node = tree.Find(_evaluator.Properties(resource)["ResourceId"]);
            routes.AddResource(
                node.Path,
                node.Place ?? resource.Key,
                exists == Truth.True ? MethodReader.Read(_evaluator, resource) : null,
                node.Unknown ?? $"the method of '{resource.LogicalId}'"
            );
        }
    }

    private IEnumerable<string> WhyOpen(Truth exists)
    {
        if (exists == Truth.Unknown)
        {
            yield return $"the condition of '{_id}'";
        }

        if (_properties.Why is { } why)
        {
            yield return why;
        }

        foreach (string source in (string[])["DefinitionBody", "DefinitionUri"])
        {
            if (!_properties.IsUnknown && _properties[source].Exists)
            {
                yield return source;
            }
        }

        if (_evaluator.Template.HasLoops)
        {
            yield return "a loop or an include among the resources";
        }

        if (_events.FirstOrDefault(one => one.ApiId is null) is { } unplaced)
        {
            yield return $"the API of '{unplaced.Key.Value}'";
        }

        if (_index.OutsideUse.Of([_id]) is { } use)
        {
            yield return use;
        }
    }

    /// <summary>A text, or a mapping that holds it.</summary>
    private static Element Endpoint(Element configuration) =>
        configuration.Node is MappingNode ? configuration["Type"] : configuration;
}
