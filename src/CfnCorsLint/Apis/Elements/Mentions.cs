using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Tells which resources of a template CloudFormation makes before which: a resource waits for all that its <c>DependsOn</c>, <c>Ref</c>, <c>Fn::GetAtt</c> and <c>Fn::Sub</c> name.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html</remarks>
internal sealed class Mentions
{
    private readonly Template _template;

    private readonly Dictionary<string, ImmutableHashSet<string>> _direct = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, ImmutableHashSet<string>> _reached = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, HashSet<string>> _reaching = new(StringComparer.Ordinal);

    private ILookup<string, string>? _namedBy;

    private Mentions(Template template)
    {
        _template = template;
    }

    /// <summary>Finds the mentions of a template, once for all who ask.</summary>
    public static Mentions Of(Template template) =>
        template.Once((template, _) => new Mentions(template), 0);

    /// <summary>The logical ids of all that the resource names, also through others; without its own unless a circle leads back to it.</summary>
    public ImmutableHashSet<string> ReachedFrom(Resource resource)
    {
        if (!_reached.TryGetValue(resource.LogicalId, out ImmutableHashSet<string>? reached))
        {
            reached =
            [
                .. From(Of(resource), id => _template.Find(id) is { } next ? Of(next) : null),
            ];
            _reached[resource.LogicalId] = reached;
        }

        return reached;
    }

    /// <summary>Whether a resource names another, also through others.</summary>
    public bool Reaches(string id, string other)
    {
        if (!_reaching.TryGetValue(other, out HashSet<string>? reaching))
        {
            _namedBy ??= (
                from resource in _template.Resources
                from named in Of(resource)
                select (Id: resource.LogicalId, Named: named)
            ).ToLookup(pair => pair.Named, pair => pair.Id, StringComparer.Ordinal);
            reaching = From(_namedBy[other], named => _namedBy[named]);
            _reaching[other] = reaching;
        }

        return reaching.Contains(id);
    }

    /// <param name="more">What comes after an id; <see langword="null"/> when it is no id of a resource.</param>
    private static HashSet<string> From(
        IEnumerable<string> start,
        Func<string, IEnumerable<string>?> more
    )
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(start);
        while (open.TryPop(out string? id))
        {
            if (!found.Contains(id) && more(id) is { } next)
            {
                found.Add(id);
                foreach (string each in next)
                {
                    open.Push(each);
                }
            }
        }

        return found;
    }

    private ImmutableHashSet<string> Of(Resource resource)
    {
        if (!_direct.TryGetValue(resource.LogicalId, out ImmutableHashSet<string>? direct))
        {
            ImmutableHashSet<string>.Builder names = ImmutableHashSet.CreateBuilder<string>(
                StringComparer.Ordinal
            );
            if (resource.Body["DependsOn"] is { } dependsOn)
            {
                names.UnionWith(Texts(dependsOn));
            }

            Gather(resource.Body, names);
            _direct[resource.LogicalId] = direct = names.ToImmutable();
        }

        return direct;
    }

    /// <summary>The ids that an expression names.</summary>
    public static ImmutableHashSet<string> In(SyntaxNode node)
    {
        ImmutableHashSet<string>.Builder names = ImmutableHashSet.CreateBuilder<string>(
            StringComparer.Ordinal
        );
        Gather(node, names);
        return names.ToImmutable();
    }

    /// <summary>What aliases stand for is looked at once.</summary>
    private static void Gather(SyntaxNode node, ImmutableHashSet<string>.Builder names)
    {
        var seen = new HashSet<SyntaxNode>();
        var open = new Stack<SyntaxNode>([node]);
        while (open.TryPop(out SyntaxNode? next))
        {
            SyntaxNode resolved = next.Resolved;
            if (!seen.Add(resolved))
            {
                continue;
            }

            if (IntrinsicReader.Read(resolved) is { } call)
            {
                names.UnionWith(NamedBy(call));
            }

            foreach (SyntaxNode child in ChildrenOf(resolved))
            {
                open.Push(child);
            }
        }
    }

    private static IEnumerable<SyntaxNode> ChildrenOf(SyntaxNode node) =>
        node switch
        {
            MappingNode mapping => mapping.EffectiveEntries.Select(entry => entry.Value),
            SequenceNode list => list.Items,
            _ => [],
        };

    private static IEnumerable<string> NamedBy(Intrinsic call) =>
        call.Name switch
        {
            "Ref" => call.Text is { } id ? [id] : [],
            "Fn::GetAtt" when call.Text is { } path => [path.Split('.')[0]],
            "Fn::GetAtt" when call.Parts is [ScalarNode id, ..] => [id.Value],
            "Fn::Sub" when call.Text is { } text => Holes(text),
            "Fn::Sub" when call.Parts is [ScalarNode text, ..] => Holes(text.Value),
            _ => [],
        };

    /// <summary>The ids in <c>${Id}</c> and <c>${Id.Attribute}</c>.</summary>
    private static IEnumerable<string> Holes(string text) =>
        text.Split("${")
            .Skip(1)
            .Where(part => part.Contains('}', StringComparison.Ordinal))
            .Select(part => part.Split('}', '.')[0].Trim());

    /// <summary>The scalars in a node, however deep.</summary>
    private static IEnumerable<string> Texts(SyntaxNode node) =>
        NodeWalk
            .Within(node.Resolved)
            .Select(one => one.Resolved)
            .OfType<ScalarNode>()
            .Select(scalar => scalar.Value);
}
