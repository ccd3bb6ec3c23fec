using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Model;

/// <summary>One thing that a rule looks at, in one world; what stands around it is that of its owner.</summary>
public abstract class Subject
{
    private readonly Subject? _owner;

    private Subject(LintContext context, World world, SyntaxNode place)
    {
        Context = context;
        World = world;
        Place = place;
    }

    private Subject(Subject owner, SyntaxNode place)
        : this(owner.Context, owner.World, place) => _owner = owner;

    public abstract SubjectKind Kind { get; }

    public LintContext Context { get; }

    public World World { get; }

    /// <summary>The nearest part of the subject that is written in the text: a finding points there when nothing better is known.</summary>
    public SyntaxNode Place { get; }

    /// <summary>The API that the subject is, or is a part of; <see langword="null"/> only for a file.</summary>
    public virtual Api? Api => _owner?.Api;

    /// <summary>The policy of a whole API, where that decides the subject for all routes; <see langword="null"/> otherwise.</summary>
    public virtual CorsPolicy? Policy => _owner?.Policy;

    public virtual Route? Route => _owner?.Route;

    /// <summary>The answerer of preflights to <see cref="Route"/>, or to all routes of a <see cref="Policy"/>; <see langword="null"/> when there is neither.</summary>
    public virtual Preflight? Preflight => _owner?.Preflight;

    public virtual Method? Method => _owner?.Method;

    public virtual IntegrationResponse? Response => _owner?.Response;

    /// <summary>The method response of the status that <see cref="Response"/> has, or that declares <see cref="Declaration"/>.</summary>
    public virtual MethodResponse? Declared => _owner?.Declared;

    /// <summary>The header that the subject is, where it is one that <see cref="Declared"/> declares.</summary>
    public virtual HeaderDeclaration? Declaration => null;

    public virtual GatewayResponse? GatewayResponse => _owner?.GatewayResponse;

    public virtual HeaderMapping? Mapping => _owner?.Mapping;

    /// <summary>The text of the origin that the subject is, where it is one; <see langword="null"/> when it is not known.</summary>
    public virtual string? Origin => null;

    public virtual Deployment? Deployment => null;

    /// <summary>The way that a call takes by a behaviour in front of the API.</summary>
    public virtual Passage? Passage => null;

    /// <summary>A file that holds the rest, as a whole.</summary>
    public sealed class OfFile(LintContext context)
        : Subject(context, World.Any, context.Template.Root)
    {
        public override SubjectKind Kind => SubjectKind.File;
    }

    /// <summary>One API that a file describes.</summary>
    public sealed class OfApi(LintContext context, World world, Api api)
        : Subject(context, world, api.Place)
    {
        public override SubjectKind Kind => SubjectKind.Api;

        public override Api Api => api;
    }

    /// <summary>The CORS of a whole API as it is written in one property.</summary>
    public sealed class OfPolicy(OfApi owner, CorsPolicy policy) : Subject(owner, policy.Place)
    {
        public override SubjectKind Kind => SubjectKind.Policy;

        public override CorsPolicy Policy => policy;
    }

    /// <summary>One route that an API has.</summary>
    public sealed class OfRoute(OfApi owner, Route route, Preflight preflight)
        : Subject(owner, route.Place)
    {
        public override SubjectKind Kind => SubjectKind.Route;

        public override Route Route => route;

        public override Preflight Preflight => preflight;
    }

    /// <summary>A preflight that a method receives, or that the service answers by a policy.</summary>
    /// <param name="owner">The route, or the policy of all routes.</param>
    /// <param name="place">The method, or the policy.</param>
    public sealed class OfPreflight(Subject owner, Preflight preflight, SyntaxNode place)
        : Subject(owner, place)
    {
        public override SubjectKind Kind => SubjectKind.Preflight;

        public override Preflight Preflight => preflight;
    }

    /// <summary>One method that a route has, or an API whose path for it is not known.</summary>
    public sealed class OfMethod(Subject owner, Method method) : Subject(owner, method.Place)
    {
        public override SubjectKind Kind => SubjectKind.Method;

        public override Method Method => method;
    }

    /// <summary>One integration response that a method has.</summary>
    public sealed class OfResponse(
        OfMethod owner,
        IntegrationResponse response,
        MethodResponse? declared
    ) : Subject(owner, response.Place)
    {
        public override SubjectKind Kind => SubjectKind.Response;

        public override IntegrationResponse Response => response;

        public override MethodResponse? Declared => declared;
    }

    /// <summary>An answer that stands for those of all routes: the service adds the headers of a policy to each.</summary>
    public sealed class OfServedResponse(OfPreflight owner) : Subject(owner, owner.Place)
    {
        public override SubjectKind Kind => SubjectKind.Response;
    }

    /// <summary>One header that a method response declares.</summary>
    public sealed class OfDeclaration(
        OfMethod owner,
        MethodResponse declared,
        HeaderDeclaration declaration
    ) : Subject(owner, declaration.Key)
    {
        public override SubjectKind Kind => SubjectKind.Declaration;

        public override MethodResponse Declared => declared;

        public override HeaderDeclaration Declaration => declaration;
    }

    /// <summary>One answer that the gateway itself gives.</summary>
    public sealed class OfGatewayResponse(OfApi owner, GatewayResponse response)
        : Subject(owner, response.Place)
    {
        public override SubjectKind Kind => SubjectKind.GatewayResponse;

        public override GatewayResponse GatewayResponse => response;
    }

    /// <summary>One value that is mapped to a header of CORS.</summary>
    /// <param name="owner">The response, the answer of the gateway or the policy that maps it.</param>
    public sealed class OfMapping(Subject owner, HeaderMapping mapping)
        : Subject(owner, mapping.Value.Node)
    {
        public override SubjectKind Kind => SubjectKind.Mapping;

        public override HeaderMapping Mapping => mapping;
    }

    /// <summary>One origin that such a value lets in.</summary>
    /// <param name="origin">Its text; <see langword="null"/> when it is not known.</param>
    public sealed class OfOrigin(OfMapping owner, string? origin) : Subject(owner, owner.Place)
    {
        public override SubjectKind Kind => SubjectKind.Origin;

        public override string? Origin => origin;
    }

    /// <summary>One deployment that an API has.</summary>
    public sealed class OfDeployment(OfApi owner, Deployment deployment)
        : Subject(owner, deployment.Resource.Key)
    {
        public override SubjectKind Kind => SubjectKind.Deployment;

        public override Deployment Deployment => deployment;
    }

    /// <summary>A behaviour of a distribution that leads to an API.</summary>
    public sealed class OfBehavior(OfApi owner, Passage passage)
        : Subject(owner, passage.Behavior.Place)
    {
        public override SubjectKind Kind => SubjectKind.Behavior;

        public override Passage Passage => passage;
    }
}
