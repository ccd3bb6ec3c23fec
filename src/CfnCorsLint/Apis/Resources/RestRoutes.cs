using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Puts the methods of one API on its paths.</summary>
internal sealed class RestRoutes
{
    private readonly Evaluator _evaluator;

    private readonly ResourceTree _tree;

    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);

    private readonly List<string> _openPaths = [];

    private string? _open;

    private VariablePaths _variables = new([]);

    private Dictionary<string, PathNode> _byPath = [];
    private ImmutableDictionary<string, string> _refused = ImmutableDictionary<
        string,
        string
    >.Empty;

    /// <summary>By the key of their parent.</summary>
    private ILookup<string, PathNode> _greedy = Array.Empty<PathNode>().ToLookup(_ => "");

    public RestRoutes(Evaluator evaluator, string apiId)
    {
        _evaluator = evaluator;
        _tree = new ResourceTree(evaluator, apiId);
    }

    /// <summary>Why there may be routes that were not added, or methods on routes that do not have them.</summary>
    public IReadOnlyList<string> OpenPaths => _openPaths;

    /// <param name="resource">An <c>AWS::ApiGateway::Resource</c> of the API.</param>
    public void AddResource(Resource resource, Truth exists)
    {
        PathNode node = _tree.Find(resource.LogicalId);
        if (exists == Truth.Unknown)
        {
            _openPaths.Add($"the condition of '{resource.LogicalId}'");
        }

        if (node.Unknown is { } why)
        {
            _openPaths.Add(why);
        }

        DraftOf(node, resource.Key);
    }

    /// <param name="resource">An <c>AWS::ApiGateway::Method</c> of the API.</param>
    public void AddMethod(Resource resource, Truth exists)
    {
        PathNode node = _tree.Find(_evaluator.Properties(resource)["ResourceId"]);
        Draft draft = DraftOf(node, resource.Key);
        if (node.Unknown is { } why)
        {
            _openPaths.Add(why);
        }

        if (exists == Truth.Unknown)
        {
            draft.Unknown ??= $"the condition of '{resource.LogicalId}'";
        }
        else if (MethodReader.Read(_evaluator, resource) is { } method)
        {
            draft.Methods.Add(method);
        }
        else
        {
            draft.Unknown ??= $"the HttpMethod of '{resource.LogicalId}'";
        }
    }

    /// <summary>Notes that others may add methods to resources, and paths below them.</summary>
    /// <param name="why">Why they may to the resource of a logical id; <see langword="null"/> where they may not.</param>
    public void OpenBelow(Func<string, string?> why)
    {
        // What holds of a resource holds of all below it: each is asked once.
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (Draft draft in _drafts.Values)
        {
            draft.Unknown ??= WhyOpen(draft.Node.Key, why, known);
        }
    }

    /// <summary>Why others may add methods to a resource, by itself or by one above it.</summary>
    private string? WhyOpen(
        string key,
        Func<string, string?> why,
        Dictionary<string, string?> known
    )
    {
        var asked = new List<string>();
        string? found = null;
        for (string? at = key; at is not null; at = _tree.Find(at).Parent)
        {
            if (known.TryGetValue(at, out found))
            {
                break;
            }

            asked.Add(at);
            // Stands there at once, so that parents in a circle come to an end.
            known[at] = found = why(at);
            if (found is not null)
            {
                break;
            }
        }

        foreach (string each in asked)
        {
            known[each] = found;
        }

        return found;
    }

    /// <summary>The routes that have a method, in the order of the text.</summary>
    /// <param name="open">Why any route may have more methods; <see langword="null"/> when none has.</param>
    public ImmutableArray<Route> Finish(string? open)
    {
        _open = open;
        _greedy = _drafts
            .Values.Where(draft => draft.IsRoute && IsGreedy(draft.Node.Path))
            .ToLookup(draft => draft.Node.Parent ?? "", draft => draft.Node);
        _byPath = _drafts
            .Values.Where(draft => draft.IsRoute && draft.Node.Unknown is null)
            .DistinctBy(draft => draft.Node.Path)
            .ToDictionary(draft => draft.Node.Path, draft => draft.Node, StringComparer.Ordinal);
        _variables = new VariablePaths(_byPath.Keys);
        _refused = RoutePaths.Refused(ApiKind.Rest, _byPath.Keys);
        var chain = new FallbackChain<PathNode>(
            KeyOf,
            node => VariableFor(node) ?? GreedyFor(node),
            Make
        );
        return
        [
            .. _drafts
                .Values.Where(draft => draft.IsRoute)
                .OrderBy(draft => draft.Place.Span.Start)
                .Select(draft => chain.Finish(draft.Node)),
        ];
    }

    private Draft DraftOf(PathNode node, SyntaxNode place)
    {
        if (!_drafts.TryGetValue(KeyOf(node), out Draft? draft))
        {
            _drafts[KeyOf(node)] = draft = new Draft(node, node.Place ?? place);
        }

        return draft;
    }

    /// <summary>Two resources of one path, which the deployment refuses, are one route.</summary>
    private static string KeyOf(PathNode node) => node.Unknown is null ? node.Path : node.Key;

    private Route Make(PathNode node, Route? fallback)
    {
        Draft draft = _drafts[KeyOf(node)];
        return new Route
        {
            Path = node.Path,
            ResourceKey = node.Key,
            Place = draft.Place,
            Methods = [.. draft.Methods],
            UnknownMethods = draft.Unknown ?? _refused.GetValueOrDefault(node.Path) ?? _open,
            Fallback = fallback,
        };
    }

    private PathNode? VariableFor(PathNode node) =>
        node.Unknown is null && _variables.Beside(node.Path) is { } path ? _byPath[path] : null;

    /// <summary>The nearest greedy child of the parent or of one of its ancestors.</summary>
    private PathNode? GreedyFor(PathNode node)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal) { node.Key };
        // Two greedy paths beside each other do not fall back on one another.
        string? start =
            IsGreedy(node.Path) && node.Parent is { } parent
                ? _tree.Find(parent).Parent
                : node.Parent;
        for (string? at = start; at is not null && passed.Add(at); at = _tree.Find(at).Parent)
        {
            foreach (PathNode greedy in _greedy[at])
            {
                if (greedy.Key != node.Key)
                {
                    return greedy;
                }
            }
        }

        return null;
    }

    private static bool IsGreedy(string path) => path.EndsWith("+}", StringComparison.Ordinal);

    /// <summary>A route that is not complete yet: its methods are still gathered.</summary>
    private sealed class Draft
    {
        public Draft(PathNode node, SyntaxNode place)
        {
            Node = node;
            Place = place;
        }

        public PathNode Node { get; }

        public SyntaxNode Place { get; }

        public List<Method> Methods { get; } = [];

        public string? Unknown { get; set; }

        public bool IsRoute => Methods.Count > 0 || Unknown is not null;
    }
}
