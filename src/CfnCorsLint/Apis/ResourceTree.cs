using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>The paths of one API, worked out from the parents of its resources.</summary>
internal sealed class ResourceTree
{
    private const string UnknownPart = "{?}";

    private readonly Evaluator _evaluator;

    private readonly string _apiId;

    private readonly Dictionary<string, PathNode> _nodes = new(StringComparer.Ordinal);

    public ResourceTree(Evaluator evaluator, string apiId)
    {
        _evaluator = evaluator;
        _apiId = apiId;
        _nodes[apiId] = new PathNode(apiId, "/", null, null, null);
    }

    /// <summary>The node that a <c>ResourceId</c> or <c>ParentId</c> names.</summary>
    public PathNode Find(Element id) => Find(KeyOf(id));

    /// <summary>The node of that key, which need not be known.</summary>
    public PathNode Find(string key)
    {
        if (_nodes.TryGetValue(key, out PathNode? known))
        {
            return known;
        }

        // Stands there while the parents are looked up, so that parents in a circle come to an end.
        string why = key.Length == 0 ? "a resource without a parent" : $"the path of '{key}'";
        _nodes[key] = new PathNode(key, "/" + UnknownPart, null, null, why);
        if (_evaluator.Template.Find(key) is { Type: RestTypes.Resource } resource)
        {
            _nodes[key] = Read(resource, _nodes[key]);
        }

        return _nodes[key];
    }

    private PathNode Read(Resource resource, PathNode unknown)
    {
        if (_evaluator.Exists(resource) == Truth.False)
        {
            return unknown with { Place = resource.Key };
        }

        Element properties = _evaluator.Properties(resource);
        PathNode parent = Find(properties["ParentId"]);
        string part = PartOf(properties["PathPart"]);
        return new PathNode(
            resource.LogicalId,
            parent.Path == "/" ? "/" + part : $"{parent.Path}/{part}",
            parent.Key,
            resource.Key,
            parent.Unknown
                ?? (
                    part.Contains(UnknownPart, StringComparison.Ordinal)
                        ? $"the path of '{resource.LogicalId}'"
                        : null
                )
        );
    }

    private string KeyOf(Element id) =>
        id.Value switch
        {
            null => "",
            Value.Reference { Attribute: "RootResourceId" } root when root.LogicalId == _apiId =>
                _apiId,
            Value.Reference { Attribute: null or "ResourceId" } reference
                when _evaluator.Template.Find(reference.LogicalId)?.Type == RestTypes.Resource =>
                reference.LogicalId,
            { Node: var node } => ExpressionText.Of(node),
        };

    private static string PartOf(Element part) =>
        part.Value switch
        {
            Value.Known known => known.Text,
            Value.Pattern pattern => string.Concat(
                pattern.Parts.Select(piece => piece.Literal ?? UnknownPart)
            ),
            _ => UnknownPart,
        };
}
