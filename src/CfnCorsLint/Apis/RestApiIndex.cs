using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Which resources of a template hang on which REST API, before any condition is decided.</summary>
internal sealed class RestApiIndex
{
    private readonly ImmutableDictionary<string, ImmutableArray<Resource>> _attached;

    private RestApiIndex(
        ImmutableArray<string> ids,
        Mentions mentions,
        OutsideUse outsideUse,
        ImmutableDictionary<string, ImmutableArray<Resource>> attached
    )
    {
        Ids = ids;
        Mentions = mentions;
        OutsideUse = outsideUse;
        _attached = attached;
    }

    /// <summary>The APIs declared here or added to, without those of SAM, in the order of the text.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>What the resources name, for all APIs alike.</summary>
    public Mentions Mentions { get; }

    /// <summary>Where other templates are given what they need to add to an API.</summary>
    public OutsideUse OutsideUse { get; }

    public static RestApiIndex Of(Template template)
    {
        var evaluator = new Evaluator(template, World.Any);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var attached = new Dictionary<string, List<Resource>>(StringComparer.Ordinal);
        foreach (Resource resource in template.Resources)
        {
            if (resource.Type == RestTypes.RestApi)
            {
                places[resource.LogicalId] = resource.Key.Span.Start;
            }
        }

        foreach (Resource resource in template.Resources.Where(IsAttachment))
        {
            foreach (string id in Candidates(evaluator, resource))
            {
                if (resource.Type != RestTypes.Deployment && !IsOfSam(template, id))
                {
                    places.TryAdd(id, resource.Key.Span.Start);
                }

                if (!attached.TryGetValue(id, out List<Resource>? list))
                {
                    attached[id] = list = [];
                }

                list.Add(resource);
            }
        }

        return new RestApiIndex(
            [.. places.OrderBy(place => place.Value).Select(place => place.Key)],
            new Mentions(template),
            new OutsideUse(evaluator),
            attached.ToImmutableDictionary(
                pair => pair.Key,
                pair => pair.Value.ToImmutableArray(),
                StringComparer.Ordinal
            )
        );
    }

    /// <summary>The resources whose <c>RestApiId</c> names the API, in some world at least.</summary>
    public ImmutableArray<Resource> Attached(string id) =>
        _attached.TryGetValue(id, out ImmutableArray<Resource> found) ? found : [];

    /// <summary>Whether a resource of <see cref="Attached"/> hangs on the API, and exists, in the evaluator's world.</summary>
    public static Truth Belongs(Evaluator evaluator, Resource resource, string id)
    {
        Truth exists = evaluator.Exists(resource);
        if (exists == Truth.False || KeyOf(evaluator, resource) == id)
        {
            return exists;
        }

        SyntaxNode? settled = evaluator.Properties(resource)["RestApiId"].Node;
        bool isUndecided =
            settled is not null && IntrinsicReader.Read(settled) is { Name: "Fn::If" };
        return isUndecided ? Truth.Unknown : Truth.False;
    }

    private static bool IsOfSam(Template template, string id) =>
        template.Kind == TemplateKind.Sam
        && (id == SamTypes.ImplicitRestApi || template.Find(id)?.Type == SamTypes.Api);

    private static bool IsAttachment(Resource resource) =>
        resource.Type
            is RestTypes.Resource
                or RestTypes.Method
                or RestTypes.GatewayResponse
                or RestTypes.Deployment;

    private static string? KeyOf(Evaluator evaluator, Resource resource) =>
        evaluator.Properties(resource)["RestApiId"].Value is { } value ? KeyOf(value) : null;

    private static string KeyOf(Value value) =>
        value is Value.Reference reference
            ? reference.Attribute is null or "RestApiId"
                ? reference.LogicalId
                : $"{reference.LogicalId}.{reference.Attribute}"
            : ExpressionText.Of(value.Node);

    private static IEnumerable<string> Candidates(Evaluator evaluator, Resource resource) =>
        Alternatives
            .Of(Written(resource))
            .Select(node => KeyOf(evaluator.Evaluate(node)))
            .Distinct(StringComparer.Ordinal);

    private static SyntaxNode? Written(Resource resource) =>
        (resource.Body["Properties"] as MappingNode)?["RestApiId"];
}
