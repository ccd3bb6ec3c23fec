using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Model;

/// <summary>One thing that a rule looks at, in one world, with all that stands around it.</summary>
public sealed record Subject
{
    public required SubjectKind Kind { get; init; }

    public required LintContext Context { get; init; }

    public World World { get; init; } = World.Any;

    /// <summary>The API that the subject is, or is a part of; <see langword="null"/> only for a file.</summary>
    public Api? Api { get; init; }

    public Route? Route { get; init; }

    public Method? Method { get; init; }

    public IntegrationResponse? Response { get; init; }

    public MethodResponse? Declared { get; init; }

    public GatewayResponse? GatewayResponse { get; init; }

    public HeaderMapping? Mapping { get; init; }

    /// <summary>The header that the subject is, where it is one that <see cref="Declared"/> declares.</summary>
    public HeaderDeclaration? Declaration { get; init; }

    /// <summary>The text of the origin that the subject is, where it is one; <see langword="null"/> when it is not known.</summary>
    public string? Origin { get; init; }

    /// <summary>The answerer of preflights to <see cref="Route"/>; <see langword="null"/> when there is no route.</summary>
    public Preflight? Preflight { get; init; }

    /// <summary>The policy of a whole API, where that decides the subject for all routes; <see langword="null"/> otherwise.</summary>
    public CorsPolicy? Policy { get; init; }

    public Deployment? Deployment { get; init; }

    /// <summary>The way that a call takes by a behaviour in front of the API.</summary>
    public Passage? Passage { get; init; }

    /// <summary>The nearest part of the subject that is written in the text: a finding points there when nothing better is known.</summary>
    public required SyntaxNode Place { get; init; }
}
