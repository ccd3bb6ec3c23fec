using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Apis.Resources;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

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
        _own = SamApis.Own(evaluator.Template, ApiKind.Rest, id);
        _properties = _own is null ? evaluator.Globals("Api") : evaluator.Properties(_own);
        _events =
        [
            .. SamEventIndex.Of(evaluator.Template, ApiKind.Rest).Read(evaluator, ApiKind.Rest, id),
        ];
    }

    /// <param name="id">One of <see cref="SamApis.Ids"/>.</param>
    /// <returns><see langword="null"/> when it does not exist in this world.</returns>
    public static Api? Read(Evaluator evaluator, RestApiIndex index, string id) =>
        new SamApiReader(evaluator, index, id).Read();

    private Api? Read()
    {
        SamDefinition definition = SamDefinition.Of(_evaluator, _properties);
        var auth = new SamAuth(_properties["Auth"]);
        var routes = new SamRoutes(_evaluator, auth);
        ImmutableArray<SamEvent> own = [.. _events.Where(one => one.ApiId == _id)];
        routes.AddPaths(definition.Document?.Paths ?? [], own);
        routes.AddEvents(own.Where(definition.Takes));
        Truth exists = _own is null ? routes.Exists : _evaluator.Exists(_own);
        if (exists == Truth.False)
        {
            return null;
        }

        AddAttached(routes);
        SamCors? cors = SamCors.Read(_properties["Cors"]);
        ImmutableArray<string> unknown = [.. WhyOpen(exists, definition)];
        ImmutableArray<RouteParts> parts = routes.Finish(definition.IsElsewhere ? null : cors);
        ImmutableArray<GatewayResponse> responses = SamGatewayResponses.Read(
            _properties["GatewayResponses"]
        );
        var api = new Api
        {
            Id = _id,
            Kind = ApiKind.Rest,
            Definition = definition.IsWritten ? ApiDefinition.OpenApi : ApiDefinition.Events,
            Place = _own?.Key ?? _properties["Cors"].Place() ?? _events[0].Key,
            Resource = _own,
            IsImplicit = _own is null,
            UnknownRoutes = unknown,
            GatewayResponses =
            [
                .. responses,
                .. Attached(RestTypes.GatewayResponse)
                    .Where(one => one.Exists == Truth.True)
                    .Select(one => GatewayResponseReader.Read(_evaluator, one.Resource)),
            ],
            UnknownGatewayResponses =
                _properties["GatewayResponses"].WhyEntriesUnknown()
                ?? unknown.FirstOrDefault()
                ?? WhyUnsure(Attached(RestTypes.GatewayResponse))
                ?? _index.OutsideUse.OfApi(_id),
            Cors = cors?.Policy,
            UnplacedOptions =
                parts.IsEmpty
                && (definition.Document?.UnknownPaths ?? unknown.FirstOrDefault()) is { } why
                    ? cors?.Options([], why)
                    : null,
            AuthSwitches = auth.Switches,
            IsPrivate = RestApiSettings.IsPrivate(Endpoint(_properties["EndpointConfiguration"])),
            BinaryTypes = [.. _properties["BinaryMediaTypes"].Values()],
            KeyFromHeader = RestApiSettings.KeyFromHeader(_properties["ApiKeySourceType"]),
            Policy =
                SamResourcePolicy.Read(_properties["Auth"]["ResourcePolicy"])
                ?? ResourcePolicyReader.Read(_properties["Policy"]),
            CorsMode = _own is null ? null : RestApiSettings.CorsMode(_evaluator.Body(_own)),
        };
        return definition.Document is { } document
            ? api.With(
                document with
                {
                    Paths = parts,
                    GatewayResponses =
                    [
                        .. document.GatewayResponses.Where(one =>
                            responses.All(other => other.Type != one.Type)
                        ),
                    ],
                }
            )
            : api with
            {
                Routes = PathRoutes.Of(ApiKind.Rest, parts, unknown.FirstOrDefault()),
            };
    }

    /// <summary>What the template adds by resources of its own.</summary>
    private IEnumerable<(Resource Resource, Truth Exists)> Attached(string type) =>
        from resource in _index.Attached.Of(_id)
        where resource.Type == type
        let exists = _index.Attached.Belongs(_evaluator, resource, _id)
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

    private IEnumerable<string> WhyOpen(Truth exists, SamDefinition definition)
    {
        if (exists == Truth.Unknown)
        {
            yield return $"the condition of '{_id}'";
        }

        if (_properties.Why is { } why)
        {
            yield return why;
        }

        if (definition.Why is { } elsewhere)
        {
            yield return elsewhere;
        }

        if (_evaluator.Template.HasLoops)
        {
            yield return "a loop or an include among the resources";
        }

        if (_events.FirstOrDefault(one => one.ApiId is null) is { } unplaced)
        {
            yield return $"the API of '{unplaced.Key.Value}'";
        }

        IEnumerable<string?> uses = Attached(RestTypes.Resource)
            .Select(one => _index.OutsideUse.OfResource(one.Resource.LogicalId))
            .Prepend(_index.OutsideUse.OfRoot(_id));
        if (uses.FirstOrDefault(why => why is not null) is { } use)
        {
            yield return use;
        }
    }

    /// <summary>A text, or a mapping that holds it.</summary>
    private static Element Endpoint(Element configuration) =>
        configuration.Node is MappingNode ? configuration["Type"] : configuration;
}
