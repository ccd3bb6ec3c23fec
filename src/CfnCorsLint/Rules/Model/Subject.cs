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

    /// <summary><see langword="null"/> only for a file.</summary>
    public Api? Api { get; init; }

    public Route? Route { get; init; }

    public Method? Method { get; init; }

    public IntegrationResponse? Response { get; init; }

    public MethodResponse? Declared { get; init; }

    public GatewayResponse? GatewayResponse { get; init; }

    public HeaderMapping? Mapping { get; init; }

    /// <summary>Of a declaration: the header that <see cref="Declared"/> names.</summary>
    public HeaderDeclaration? Declaration { get; init; }

    /// <summary>Of an origin: its text; <see langword="null"/> when it is not known.</summary>
    public string? Origin { get; init; }

    /// <summary>Who receives the preflight of <see cref="Route"/>; <see langword="null"/> when there is no route.</summary>
    public Preflight? Preflight { get; init; }

    /// <summary>Of what the policy of a whole API decides for all its routes: that policy; <see langword="null"/> of all else.</summary>
    public CorsPolicy? Policy { get; init; }

    public Deployment? Deployment { get; init; }

    /// <summary>The way that a call takes by a behaviour in front of the API.</summary>
    public Passage? Passage { get; init; }

    /// <summary>The nearest thing of it that is written in the text: where a finding points when nothing better is known.</summary>
    public required SyntaxNode Place { get; init; }
}
