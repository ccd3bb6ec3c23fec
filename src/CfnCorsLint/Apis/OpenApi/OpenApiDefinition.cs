using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Holds what an OpenAPI document says about an API, in one world.</summary>
internal sealed record OpenApiDefinition
{
    public required OpenApiDocument Document { get; init; }

    /// <summary>The paths of the document, in the order of the text.</summary>
    public ImmutableArray<RouteParts> Paths { get; init; } = [];

    /// <summary>Why there may be other paths; <see langword="null"/> when there are none.</summary>
    public string? UnknownPaths { get; init; }

    public ImmutableArray<GatewayResponse> GatewayResponses { get; init; } = [];

    /// <summary>Why there may be other gateway responses; <see langword="null"/> when there are certainly none.</summary>
    public string? UnknownGatewayResponses { get; init; }

    /// <summary>Media types as written.</summary>
    public ImmutableArray<Value> BinaryTypes { get; init; } = [];

    /// <summary>Whether the API takes its key from the <c>x-api-key</c> header; <see langword="null"/> when nothing is written about that.</summary>
    public Truth? KeyFromHeader { get; init; }

    /// <summary>Whether the document names VPC endpoints, which only private APIs have; <see langword="null"/> when nothing is written about that.</summary>
    public Truth? IsPrivate { get; init; }

    /// <summary>The resource policy of the API; <see langword="null"/> when there is none.</summary>
    public ResourcePolicy? Policy { get; init; }

    /// <summary>The validator of the operations that name none; <see langword="null"/> when no validator is the default.</summary>
    public RequestValidator? DefaultValidator { get; init; }

    /// <summary>The CORS policy in <c>x-amazon-apigateway-cors</c>, which only HTTP APIs heed; <see langword="null"/> when absent.</summary>
    public CorsPolicy? Cors { get; init; }

    /// <summary>The document's own, and those that it was read with.</summary>
    public ImmutableArray<OpenApiScheme> Schemes { get; init; } = [];
}
