using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Reads what an OpenAPI document says about an API, whether the document is a file or a part of a template.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html</remarks>
internal static class OpenApiReader
{
    /// <param name="root">The top level of the document.</param>
    /// <param name="kind">Which service imports it.</param>
    /// <param name="added">Schemes that come from elsewhere, <c>Auth.Authorizers</c>; they win over the document's own.</param>
    public static OpenApiDefinition Read(
        Evaluator evaluator,
        Element root,
        ApiKind kind,
        ImmutableArray<OpenApiScheme> added = default
    )
    {
        var scope = new OpenApiScope(evaluator, root, kind, OpenApiVersions.DialectOf(root));
        ImmutableArray<OpenApiScheme> given = added.IsDefault ? [] : added;
        scope = scope with
        {
            Schemes = [.. given, .. OpenApiSchemes.Read(scope)],
            UnknownSchemes = OpenApiSchemes.WhyUnknown(scope),
        };
        Element paths = root["paths"];
        Element responses = root[OpenApiKeys.GatewayResponses];
        ImmutableArray<RouteParts> parts = OpenApiPaths.Read(scope, paths);
        return new OpenApiDefinition
        {
            Document = DocumentOf(root, scope.Dialect, parts, paths.WhyEntriesUnknown()),
            Paths = parts,
            UnknownPaths = paths.WhyEntriesUnknown(),
            GatewayResponses = OpenApiGatewayResponses.Read(responses),
            UnknownGatewayResponses = responses.WhyEntriesUnknown(),
            BinaryTypes = [.. root[OpenApiKeys.BinaryTypes].Values()],
            KeyFromHeader = KeyFromHeader(root[OpenApiKeys.ApiKeySource]),
            IsPrivate = IsPrivate(root[OpenApiKeys.EndpointConfiguration]["vpcEndpointIds"]),
            Policy = ResourcePolicyReader.Read(root[OpenApiKeys.Policy]),
            DefaultValidator = OpenApiValidators.Read(scope, default),
            Cors = CorsPolicyReader.Read(root[OpenApiKeys.Cors], CorsForm.Extension),
            Schemes = scope.Schemes,
        };
    }

    private static OpenApiDocument DocumentOf(
        Element root,
        OpenApiDialect? dialect,
        ImmutableArray<RouteParts> parts,
        string? unknownPaths
    )
    {
        Element version = OpenApiVersions.Of(root);
        bool hasIntegrations = parts
            .SelectMany(part => part.Methods)
            .Any(method => method.Integration is not null);
        bool isOpen = unknownPaths is not null || parts.Any(part => part.Unknown is not null);
        return new OpenApiDocument
        {
            Root = root.IsUnknown ? null : root.Node as MappingNode,
            Dialect = dialect,
            Version = version.SureText(),
            VersionPlace = version.Place(),
            Title = root["info"]["title"].SureText(),
            CorsPlace = root.IsUnknown ? null : root.KeyOf(OpenApiKeys.Cors),
            UnknownCors = root.Why ?? (root.KeyOf(OpenApiKeys.Cors) is null ? root.WhyMore : null),
            DeployedHost = OpenApiHosts.Deployed(root),
            HasIntegrations =
                hasIntegrations ? Truth.True
                : isOpen ? Truth.Unknown
                : Truth.False,
            HasExtensions = root.Node is { } node && OpenApiExtensions.AreIn(node),
        };
    }

    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-api-key-source.html</remarks>
    private static Truth? KeyFromHeader(Element source) =>
        !source.Exists ? null
        : source.SureText() is { } text
            ? text.Equals("HEADER", StringComparison.OrdinalIgnoreCase).ToTruth()
        : Truth.Unknown;

    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-extensions-endpoint-configuration.html</remarks>
    private static Truth? IsPrivate(Element endpoints) =>
        !endpoints.Exists ? null
        : endpoints.IsUnknown ? Truth.Unknown
        : Truth.True;
}
