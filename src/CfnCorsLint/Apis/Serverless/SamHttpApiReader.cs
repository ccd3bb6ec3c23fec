using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Apis.Resources;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Reads one HTTP API that SAM makes, in one world: an <c>AWS::Serverless::HttpApi</c>, or the implicit one of events.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-httpapi.html and
/// https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/api/http_api_generator.py
/// </remarks>
internal sealed class SamHttpApiReader
{
    private readonly Evaluator _evaluator;
    private readonly HttpApiIndex _index;
    private readonly string _id;
    private readonly Resource? _own;
    private readonly Element _properties;
    private readonly SamHttpAuth _auth;
    private readonly ImmutableArray<SamEvent> _events;

    private SamHttpApiReader(Evaluator evaluator, HttpApiIndex index, string id)
    {
        _evaluator = evaluator;
        _index = index;
        _id = id;
        _own = SamApis.Own(evaluator.Template, ApiKind.Http, id);
        _properties = _own is null ? evaluator.Globals("HttpApi") : evaluator.Properties(_own);
        _auth = new SamHttpAuth(_properties["Auth"]);
        _events =
        [
            .. SamEventIndex.Of(evaluator.Template, ApiKind.Http).Read(evaluator, ApiKind.Http, id),
        ];
    }

    /// <param name="id">One of <see cref="SamApis.Ids"/>.</param>
    /// <returns><see langword="null"/> when it does not exist in this world.</returns>
    public static Api? Read(Evaluator evaluator, HttpApiIndex index, string id) =>
        new SamHttpApiReader(evaluator, index, id).Read();

    private Api? Read()
    {
        var routes = new SamHttpRoutes(_evaluator, _auth);
        OpenApiDefinition? definition = _properties["DefinitionBody"] is { Exists: true } body
            ? OpenApiReader.Read(_evaluator, body, ApiKind.Http)
            : null;
        routes.AddPaths(definition?.Paths ?? []);
        if (!_properties["DefinitionUri"].Exists)
        {
            routes.AddEvents(_events.Where(one => one.ApiId == _id));
        }

        Truth exists = _own is null ? routes.Exists : _evaluator.Exists(_own);
        if (exists == Truth.False)
        {
            return null;
        }

        ImmutableArray<string> unknown =
        [
            .. WhyOpen(exists),
            .. AddAttached(routes, isDefined: definition is not null),
            .. new[] { definition?.UnknownPaths }.OfType<string>(),
        ];
        var api = new Api
        {
            Id = _id,
            Kind = ApiKind.Http,
            Definition = _properties["DefinitionUri"].Exists
                ? ApiDefinition.OpenApi
                : ApiDefinition.Events,
            Place = _own?.Key ?? _properties["CorsConfiguration"].Place() ?? _events[0].Key,
            Resource = _own,
            IsImplicit = _own is null,
            Routes = PathRoutes.Of(ApiKind.Http, routes.Finish(), unknown.FirstOrDefault()),
            UnknownRoutes = unknown,
            Cors = Policy(),
            CorsMode = _own is null ? null : RestApiSettings.CorsMode(_evaluator.Body(_own)),
        };
        return definition is not null
                ? WithBody(api, definition with { Paths = [], UnknownPaths = null })
            : FileOf(_properties["DefinitionUri"]) is { Root: { } root }
                ? api.With(OpenApiReader.Read(_evaluator, _evaluator.At(root), ApiKind.Http))
            : api;
    }

    /// <summary>What SAM takes for false is none.</summary>
    private CorsPolicy? Policy() =>
        _properties["CorsConfiguration"].IsTruthy(absent: Truth.False) == Truth.False
            ? null
            : CorsPolicyReader.Read(_properties["CorsConfiguration"], CorsForm.ServerlessHttpApi);

    /// <summary>The property's keys replace those of the definition's extension.</summary>
    private static Api WithBody(Api api, OpenApiDefinition definition)
    {
        Api merged = api.With(definition);
        return api.Cors is { } own && definition.Cors is { } extension
            ? merged with
            {
                Cors = own with
                {
                    Unknown = own.Unknown ?? extension.Unknown,
                    Origins = own.Origins ?? extension.Origins,
                    Methods = own.Methods ?? extension.Methods,
                    Headers = own.Headers ?? extension.Headers,
                    ExposeHeaders = own.ExposeHeaders ?? extension.ExposeHeaders,
                    Credentials = own.Credentials ?? extension.Credentials,
                    MaxAge = own.MaxAge ?? extension.MaxAge,
                },
            }
            : merged;
    }

    /// <summary>What the template adds by resources of its own.</summary>
    /// <returns>Why there may be more.</returns>
    private IEnumerable<string> AddAttached(SamHttpRoutes routes, bool isDefined)
    {
        foreach (Resource resource in _index.Routes.Of(_id))
        {
            Truth belongs = _index.Routes.Belongs(_evaluator, resource, _id);
            if (belongs == Truth.False)
            {
                continue;
            }

            if (
                belongs == Truth.True
                && _evaluator.Properties(resource)["RouteKey"].SureText() is { } text
                && RouteKey.Parse(text) is { } key
            )
            {
                routes.AddMethod(
                    key.Path,
                    resource.Key,
                    HttpMethodReader.Read(_evaluator, resource, key.Verb)
                );
                if (isDefined)
                {
                    yield return DefinedApi.Mixed;
                }
            }
            else
            {
                yield return $"the route '{resource.LogicalId}'";
            }
        }
    }

    /// <summary>The file that lies on disk and is handed over as it is; <see langword="null"/> when it does not.</summary>
    private SyntaxTree? FileOf(Element uri) =>
        uri is { Node: { } place } && uri.SureText() is { } path
            ? _evaluator.Template.Files.Read(path, place)
            : null;

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

        if (
            !_properties.IsUnknown
            && _properties["DefinitionUri"] is { Exists: true } uri
            && FileOf(uri) is null
        )
        {
            yield return "DefinitionUri";
        }

        if (_evaluator.Template.HasLoops)
        {
            yield return "a loop or an include among the resources";
        }

        if (_events.FirstOrDefault(one => one.ApiId is null) is { } unplaced)
        {
            yield return $"the API of '{unplaced.Key.Value}'";
        }

        if (_index.OutsideUse.OfApi(_id) is { } use)
        {
            yield return use;
        }
    }
}
