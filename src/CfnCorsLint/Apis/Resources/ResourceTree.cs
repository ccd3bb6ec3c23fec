using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Works out the paths of an API from its resources, each of which names its parent.</summary>
internal sealed class ResourceTree
{
    private const string UnknownPart = "{?}";

    private const string UnknownPath = "/" + UnknownPart;

    /// <summary>Longer paths are not known: the ARN of a method, which holds the path, has at most 1600 bytes.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html</remarks>
    private const int MaxLength = 2_000;

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
        var open = new Stack<Resource>();
        string at = key;
        while (!_nodes.ContainsKey(at))
        {
            // Stands there while the parents are looked up, so that parents in a circle come to an end.
            string why = at.Length == 0 ? "a resource without a parent" : $"the path of '{at}'";
            _nodes[at] = new PathNode(at, UnknownPath, null, null, why);
            if (_evaluator.Template.Find(at) is not { Type: RestTypes.Resource } resource)
            {
                break;
            }

            if (_evaluator.Exists(resource) == Truth.False)
            {
                _nodes[at] = _nodes[at] with { Place = resource.Key };
                break;
            }

            open.Push(resource);
            at = KeyOf(_evaluator.Properties(resource)["ParentId"]);
        }

        PathNode parent = _nodes[at];
        while (open.TryPop(out Resource? resource))
        {
            parent = Below(parent, resource);
            _nodes[resource.LogicalId] = parent;
        }

        return _nodes[key];
    }

    private PathNode Below(PathNode parent, Resource resource)
    {
        string part = PartOf(_evaluator.Properties(resource)["PathPart"]);
        string path = parent.Path == "/" ? "/" + part : $"{parent.Path}/{part}";
        bool isKnown =
            path.Length <= MaxLength && !part.Contains(UnknownPart, StringComparison.Ordinal);
        return new PathNode(
            resource.LogicalId,
            path.Length <= MaxLength ? path : UnknownPath,
            parent.Key,
            resource.Key,
            parent.Unknown ?? (isKnown ? null : $"the path of '{resource.LogicalId}'")
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
