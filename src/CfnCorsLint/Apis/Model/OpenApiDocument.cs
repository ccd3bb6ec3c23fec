using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>The OpenAPI document that an API is made of, as written.</summary>
public sealed record OpenApiDocument
{
    /// <summary>The top-level mapping; <see langword="null"/> when it is an expression.</summary>
    public MappingNode? Root { get; init; }

    /// <summary><see langword="null"/> when it is not known.</summary>
    public OpenApiDialect? Dialect { get; init; }

    /// <summary>What stands after <c>openapi</c> or <c>swagger</c>; <see langword="null"/> when absent or not known.</summary>
    public string? Version { get; init; }

    /// <summary>The key <c>openapi</c> or <c>swagger</c>; <see langword="null"/> when absent.</summary>
    public SyntaxNode? VersionPlace { get; init; }

    /// <summary>The <c>title</c> of its <c>info</c>; <see langword="null"/> when it is absent or not known.</summary>
    public string? Title { get; init; }

    /// <summary>The key <c>x-amazon-apigateway-cors</c>; <see langword="null"/> when absent.</summary>
    public SyntaxNode? CorsPlace { get; init; }

    /// <summary>Where a host of API Gateway is named, as exports do; <see langword="null"/> where none is.</summary>
    public ScalarNode? DeployedHost { get; init; }

    /// <summary>Whether an operation has an integration: a document without any only describes an API.</summary>
    public Truth HasIntegrations { get; init; } = Truth.False;

    /// <summary>Whether any key of API Gateway's own stands in it, <c>x-amazon-apigateway-…</c>.</summary>
    public bool HasExtensions { get; init; }
}
