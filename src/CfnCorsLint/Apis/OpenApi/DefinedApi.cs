using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Completes an API by what its OpenAPI definition says, besides what the template writes as resources.</summary>
internal static class DefinedApi
{
    /// <summary>Why methods may be other than they are written.</summary>
    public const string Mixed = "routes both in the definition and as resources";

    public static Api With(this Api api, OpenApiDefinition definition)
    {
        // What both declare wins in a way that no document tells: nothing is missing for certain then.
        string? mixed = api.Routes.IsEmpty || definition.Paths.IsEmpty ? null : Mixed;
        ImmutableArray<string> unknown = definition.UnknownPaths is { } why
            ? [.. api.UnknownRoutes, why]
            : api.UnknownRoutes;
        string? open = unknown.FirstOrDefault() ?? mixed;
        return api with
        {
            Definition = ApiDefinition.OpenApi,
            Document = definition.Document,
            Routes =
            [
                .. api.Routes.Select(route =>
                    route with
                    {
                        UnknownMethods = route.UnknownMethods ?? open,
                    }
                ),
                .. PathRoutes.Of(api.Kind, definition.Paths, open),
            ],
            UnknownRoutes = unknown,
            GatewayResponses = [.. api.GatewayResponses, .. definition.GatewayResponses],
            UnknownGatewayResponses =
                api.UnknownGatewayResponses ?? definition.UnknownGatewayResponses,
            BinaryTypes = [.. api.BinaryTypes, .. definition.BinaryTypes],
            KeyFromHeader = definition.KeyFromHeader ?? api.KeyFromHeader,
            IsPrivate = api.IsPrivate.Or(definition.IsPrivate ?? Truth.False),
            Policy = api.Policy ?? definition.Policy,
            IdleCors = api.Kind == ApiKind.Rest ? definition.Cors : null,
            // A REST API takes no notice of it.
            Cors = api.Kind == ApiKind.Rest ? api.Cors : api.Cors ?? definition.Cors,
        };
    }
}
