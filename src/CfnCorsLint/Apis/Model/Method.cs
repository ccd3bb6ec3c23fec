using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>A request method that a route takes: who may call it, what it demands of callers, and what answers.</summary>
public sealed record Method
{
    /// <summary>The name of the method, upper case; <c>ANY</c> for any.</summary>
    public required string Verb { get; init; }

    /// <summary>Where a finding about the whole method points: the key of the resource or operation.</summary>
    public required SyntaxNode Place { get; init; }

    /// <summary>The mapping that declares the method (<c>Properties</c>, the operation); <see langword="null"/> where nothing is written for it.</summary>
    public MappingNode? Body { get; init; }

    /// <summary>The resource that declares it; <see langword="null"/> where it is no resource.</summary>
    public Resource? Resource { get; init; }

    public Authorization Authorization { get; init; } = Authorization.None;

    public Truth NeedsKey { get; init; } = Truth.False;

    /// <summary>The place where the API key is demanded; <see langword="null"/> when nothing is written.</summary>
    public SyntaxNode? KeyPlace { get; init; }

    /// <summary><see langword="null"/> when there is none.</summary>
    public Integration? Integration { get; init; }

    /// <summary>The responses that the method declares, one for each status.</summary>
    public ImmutableArray<MethodResponse> Responses { get; init; } = [];

    /// <summary>Why <see cref="Responses"/> may not be all; <see langword="null"/> when they are.</summary>
    public string? UnknownResponses { get; init; }

    public ImmutableArray<RequestParameter> Parameters { get; init; } = [];

    /// <summary>Why <see cref="Parameters"/> may not be all; <see langword="null"/> when the method certainly has no others.</summary>
    public string? UnknownParameters { get; init; }

    /// <summary><see langword="null"/> when there is none.</summary>
    public RequestValidator? Validator { get; init; }

    /// <summary>The media types of request bodies that the method declares; empty when it declares none; never <see langword="default"/>.</summary>
    public ImmutableArray<string> RequestTypes { get; init; } = [];

    /// <summary>Why <see cref="RequestTypes"/> may not be all; <see langword="null"/> when the method certainly takes no others.</summary>
    public string? UnknownRequestTypes { get; init; }

    /// <summary>Whether a validator that checks bodies refuses a request that has none.</summary>
    public Truth NeedsBody { get; init; } = Truth.False;

    /// <summary>Whether nobody wrote the method: SAM makes it by the <c>Cors</c> of the API.</summary>
    public bool IsMadeBy(Api api) => ReferenceEquals(Place, api.Cors?.Place);
}
