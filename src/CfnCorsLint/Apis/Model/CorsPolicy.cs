using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.Model;

/// <summary>The CORS policy of a whole API, which the template writes in one property.</summary>
public sealed record CorsPolicy
{
    public required CorsForm Form { get; init; }

    /// <summary>The property's key.</summary>
    public required SyntaxNode Place { get; init; }

    /// <summary>The mapping that holds the policy, as written; <see langword="null"/> when it is a text, a boolean or an expression.</summary>
    public MappingNode? Body { get; init; }

    /// <summary>Why the policy may have other keys than these; <see langword="null"/> when it has certainly none.</summary>
    public string? Unknown { get; init; }

    public CorsEntry? Origins { get; init; }

    public CorsEntry? Methods { get; init; }

    public CorsEntry? Headers { get; init; }

    public CorsEntry? ExposeHeaders { get; init; }

    public CorsEntry? Credentials { get; init; }

    public CorsEntry? MaxAge { get; init; }

    /// <summary>Keys that the property does not have.</summary>
    public ImmutableArray<ScalarNode> OtherKeys { get; init; } = [];

    /// <summary>Whether a mapping stands under an expression that SAM takes for the origin as a whole.</summary>
    public bool IsMappingForOrigin { get; init; }

    /// <summary>The headers that the service makes of it: values as written, most of them lists.</summary>
    public ImmutableArray<HeaderMapping> Headings =>
        [
            .. Heading(HeaderNames.AllowOrigin, Origins),
            .. Heading(HeaderNames.AllowMethods, Methods),
            .. Heading(HeaderNames.AllowHeaders, Headers),
            .. Heading(HeaderNames.ExposeHeaders, ExposeHeaders),
            .. Heading(HeaderNames.AllowCredentials, Credentials),
            .. Heading(HeaderNames.MaxAge, MaxAge),
        ];

    private IEnumerable<HeaderMapping> Heading(string name, CorsEntry? entry) =>
        entry is not null && (entry.Key ?? Place as ScalarNode) is { } key
            ? [new HeaderMapping(name, key, entry.Value)]
            : [];
}
