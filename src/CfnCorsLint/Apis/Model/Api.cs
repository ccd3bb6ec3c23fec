using System.Collections.Immutable;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;

namespace CfnCorsLint.Apis.Model;

/// <summary>An API with its routes and settings, as it is when the conditions of its template are decided in one way.</summary>
public sealed record Api
{
    private readonly Memo _memo = new();

    /// <summary>The logical id; for an API outside the template what names it there (<c>ApiIdParameter</c>); <c>""</c> for a stand-alone spec.</summary>
    public required string Id { get; init; }

    public required ApiKind Kind { get; init; }

    public required ApiDefinition Definition { get; init; }

    /// <summary>Where a finding about the whole API points: the key of the resource.</summary>
    public required SyntaxNode Place { get; init; }

    /// <summary>The resource that declares it; <see langword="null"/> for one outside the template, one that SAM makes by itself, and a stand-alone spec.</summary>
    public Resource? Resource { get; init; }

    /// <summary>Whether SAM makes it for events that name no API: <c>ServerlessRestApi</c>.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>Whether the API lies outside the template (a parameter, an import): nothing can be said to be missing from it.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Whether the API is a part of a template that is not at hand: what its text does not say may be said there.</summary>
    public bool IsFragment { get; init; }

    /// <summary>The template that declares it; <see langword="null"/> of a stand-alone spec.</summary>
    public Template? Template { get; init; }

    /// <summary>The OpenAPI document that it is made of; <see langword="null"/> when there is none.</summary>
    public OpenApiDocument? Document { get; init; }

    public ImmutableArray<Route> Routes { get; init; } = [];

    /// <summary>Why there may be routes or methods that are not in <see cref="Routes"/>; empty when there are none.</summary>
    public ImmutableArray<string> UnknownRoutes { get; init; } = [];

    public ImmutableArray<GatewayResponse> GatewayResponses { get; init; } = [];

    /// <summary>Why there may be gateway responses that are not listed; <see langword="null"/> when there are none.</summary>
    public string? UnknownGatewayResponses { get; init; }

    /// <summary>The property in which the CORS of the whole API is written; <see langword="null"/> when there is none.</summary>
    public CorsPolicy? Cors { get; init; }

    /// <summary>The extension of HTTP APIs in the definition of a REST API, which passes over it; <see langword="null"/> when there is none.</summary>
    public CorsPolicy? IdleCors { get; init; }

    /// <summary>The booleans of SAM's <c>Auth</c>, as written.</summary>
    public ImmutableArray<CorsEntry> AuthSwitches { get; init; } = [];

    /// <summary>Where a custom domain in front of it asks callers for a client certificate; <see langword="null"/> when none is known to.</summary>
    public SyntaxNode? ClientCertificate { get; init; }

    /// <summary>Where calls reach it by headers that preflights lack; <see langword="null"/> when they need none, or that is not known.</summary>
    public HeaderRouting? HeaderRouting { get; init; }

    /// <summary>Why a routing rule may send calls to the API and no preflight; <see langword="null"/> when none does, or one certainly does.</summary>
    public string? UnknownHeaderRouting { get; init; }

    /// <summary>Why the API may be of another kind, of those that one resource makes; <see langword="null"/> when it is not.</summary>
    public string? UnknownKind { get; init; }

    /// <summary>The permissions that callers of a public function URL lack; <see langword="null"/> for other kinds of APIs.</summary>
    public UrlPermissions? Permissions { get; init; }

    /// <summary>The custom domains of the template that lead to it.</summary>
    public ImmutableArray<ApiDomain> Domains { get; init; } = [];

    /// <summary>The behaviours of the template's distributions that lead to it.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>The settings by which stages of the API keep answers.</summary>
    public ImmutableArray<StageCache> Caches { get; init; } = [];

    /// <summary>Whether CloudFront in front of it adds the headers of CORS to what it answers.</summary>
    public Truth IsBehindCors { get; init; } = Truth.False;

    /// <summary>Whether the service itself adds the headers of <see cref="Cors"/> to answers: HTTP APIs and function URLs.</summary>
    public bool IsServed => Cors is not null && Kind is (ApiKind.Http or ApiKind.FunctionUrl);

    /// <summary>The preflight that SAM writes by <see cref="Cors"/> where none of the paths can be read; <see langword="null"/> otherwise.</summary>
    public Method? UnplacedOptions { get; init; }

    public Truth IsPrivate { get; init; } = Truth.False;

    /// <summary>Media types as written, <c>*~1*</c> included; unknown ones in between.</summary>
    public ImmutableArray<Value> BinaryTypes { get; init; } = [];

    /// <summary>Whether a key is taken from the <c>x-api-key</c> header, not from the authorizer.</summary>
    public Truth KeyFromHeader { get; init; } = Truth.True;

    /// <summary>The resource policy; <see langword="null"/> when there is none.</summary>
    public ResourcePolicy? Policy { get; init; }

    public ImmutableArray<Deployment> Deployments { get; init; } = [];

    /// <summary>The settings of the resource's <c>Metadata.cfncors.cors</c>: <c>off</c>, <c>auto</c>, <c>required</c>; <see langword="null"/> when absent.</summary>
    public string? CorsMode { get; init; }

    /// <summary>What the work makes of the API, worked out once.</summary>
    /// <param name="work">It captures nothing: see <see cref="Memo"/>.</param>
    internal TResult Once<TWith, TResult>(Func<Api, TWith, TResult> work, TWith with)
        where TResult : notnull => _memo.Of(this, work, with);
}
