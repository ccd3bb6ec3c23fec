using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>The OpenAPI document that defines an API, as it is written.</summary>
public sealed record OpenApiDocument
{
    /// <summary>The top-level mapping of the document; <see langword="null"/> when it is an expression.</summary>
    public MappingNode? Root { get; init; }

    /// <summary><see langword="null"/> when it is not known.</summary>
    public OpenApiDialect? Dialect { get; init; }

    /// <summary>The version after <c>openapi</c> or <c>swagger</c>; <see langword="null"/> when absent or not known.</summary>
    public string? Version { get; init; }

    /// <summary>The key <c>openapi</c> or <c>swagger</c>; <see langword="null"/> when absent.</summary>
    public SyntaxNode? VersionPlace { get; init; }

    /// <summary>The <c>title</c> in the <c>info</c> of the document; <see langword="null"/> when it is absent or not known.</summary>
    public string? Title { get; init; }

    /// <summary>The key <c>x-amazon-apigateway-cors</c>; <see langword="null"/> when absent.</summary>
    public SyntaxNode? CorsPlace { get; init; }

    /// <summary>Why the document may have that key, too; <see langword="null"/> when it has it, or has not.</summary>
    public string? UnknownCors { get; init; }

    /// <summary>The place that names a host of API Gateway, as exported documents do; <see langword="null"/> where none is named.</summary>
    public ScalarNode? DeployedHost { get; init; }

    /// <summary>Whether an operation has an integration: a document without any only describes an API.</summary>
    public Truth HasIntegrations { get; init; } = Truth.False;

    /// <summary>Whether the document has any key of API Gateway's own, <c>x-amazon-apigateway-…</c>.</summary>
    public bool HasExtensions { get; init; }
}
