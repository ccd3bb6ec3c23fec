using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>Works out the expressions of one template in one world, and notes which conditions it would have to know.</summary>
public sealed class Evaluator
{
    /// <summary>Expressions deeper than this are unknown: aliases can make them deeper than the text is.</summary>
    private const int MaxDepth = 128;

    private readonly Dictionary<SyntaxNode, Value> _values = [];
    private readonly Dictionary<string, Truth> _decided = new(StringComparer.Ordinal);
    private readonly ConditionLogic? _logic;
    private int _depth;

    public Evaluator(Template template, World world)
        : this(template, world, new ConditionLogic(template)) { }

    /// <param name="logic">What the template's conditions say of each other; <see langword="null"/> to go by the world alone.</param>
    internal Evaluator(Template template, World world, ConditionLogic? logic)
    {
        Template = template;
        World = world;
        _logic = logic;
    }

    public Template Template { get; }

    public World World { get; }

    /// <summary>The first condition that was asked for and that the world does not assign; <see langword="null"/> when none was.</summary>
    public string? MissingCondition { get; private set; }

    /// <summary>The top-level mapping.</summary>
    public Element Root => At(Template.Root);

    /// <summary>The properties of a resource.</summary>
    public Element Properties(Resource resource) => Body(resource)["Properties"];

    /// <summary>The body of a resource: <c>Type</c>, <c>DependsOn</c>, <c>Metadata</c> …</summary>
    public Element Body(Resource resource) => new(this, resource.Body, resource.Key);

    /// <summary>Any node, also one of a file that the template includes.</summary>
    public Element At(SyntaxNode node) => new(this, node, null);

    /// <summary>Whether the resource exists in this world.</summary>
    public Truth Exists(Resource resource) =>
        resource.Condition is { } condition ? Holds(condition) : Truth.True;

    /// <summary>Whether a condition holds in this world.</summary>
    public Truth Holds(string condition)
    {
        if (World.Assigned.TryGetValue(condition, out bool assigned))
        {
            return assigned.ToTruth();
        }

        if (_logic is null || !Template.Conditions.ContainsKey(condition))
        {
            return Truth.Unknown;
        }

        if (!_decided.TryGetValue(condition, out Truth decided))
        {
            decided = _logic.Decide(World, condition);
            _decided[condition] = decided;
        }

        if (decided == Truth.Unknown)
        {
            MissingCondition ??= condition;
        }

        return decided;
    }

    public Value Evaluate(SyntaxNode node)
    {
        SyntaxNode resolved = node.Resolved;
        if (_values.TryGetValue(resolved, out Value? value))
        {
            return value;
        }

        if (_depth >= MaxDepth)
        {
            return new Value.Unknown(resolved, "an expression nested too deep");
        }

        _values[resolved] = new Value.Unknown(resolved, "an expression that refers to itself");
        _depth++;
        value = Compute(resolved);
        _depth--;
        _values[resolved] = value;
        return value;
    }

    internal SyntaxNode? Settle(SyntaxNode? node) => Branches.Settle(this, node);

    internal string? WhyOpaque(SyntaxNode node) =>
        IntrinsicReader.Read(node) is { } call ? call.Title
        : node is ScalarNode && Evaluate(node) is Value.Unknown unknown ? unknown.Why
        : null;

    internal Truth TruthOf(SyntaxNode node) =>
        Evaluate(node) is Value.Known { ByDefaultOf: null } known
            ? known.Text.ToLowerInvariant() switch
            {
                "true" => Truth.True,
                "false" => Truth.False,
                _ => Truth.Unknown,
            }
            : Truth.Unknown;

    internal IEnumerable<Element> Entries(SyntaxNode node) =>
        node is MappingNode mapping && IntrinsicReader.Read(node) is null
            ? from entry in mapping.EffectiveEntries
            let key = entry.Key as ScalarNode
            where key is not null && !IntrinsicReader.IsExpansion(key.Value)
            let element = new Element(this, entry.Value, key)
            where element.Exists
            select element
            : [];

    internal IEnumerable<Element> Items(SyntaxNode node) =>
        node switch
        {
            _ when WhyOpaque(node) is not null => [],
            SequenceNode list => Branches.Flatten(this, list).Select(At),
            ScalarNode => [At(node)],
            _ => [],
        };

    internal Element Child(Element parent, string key)
    {
        if (parent.Node is not MappingNode mapping || parent.IsUnknown)
        {
            return parent.IsUnknown ? parent : default;
        }

        if (mapping.Find(key) is { } entry)
        {
            return new Element(this, entry.Value, entry.Key as ScalarNode);
        }

        return IntrinsicReader.FindExpansion(mapping) is { } more
            ? Element.OfUnknown(this, more.Key, parent.Key, more.Name ?? "")
            : default;
    }

    private Value Compute(SyntaxNode node)
    {
        SyntaxNode? settled = Settle(node);
        if (settled is null)
        {
            return new Value.Unknown(node, ReferenceEvaluator.NoValue);
        }

        if (!ReferenceEquals(settled, node))
        {
            return Evaluate(settled);
        }

        return IntrinsicReader.Read(node) is { } call
            ? Call(call)
            : node switch
            {
                ScalarNode scalar => ScalarValues.Of(scalar, Template.Kind),
                SequenceNode list => ListOf(list),
                _ => new Value.Unknown(node, "a mapping"),
            };
    }

    private Value Call(Intrinsic call) =>
        call.Name switch
        {
            "Ref" => ReferenceEvaluator.Ref(this, call),
            "Fn::GetAtt" => ReferenceEvaluator.Attribute(this, call),
            "Fn::Sub" => SubEvaluator.Evaluate(this, call),
            "Fn::Join" => JoinEvaluator.Evaluate(this, call),
            "Fn::Select" => SelectEvaluator.Evaluate(this, call),
            "Fn::Split" => SplitEvaluator.Evaluate(this, call),
            "Fn::FindInMap" => FindInMapEvaluator.Evaluate(this, call),
            _ => new Value.Unknown(call.Node, call.Title),
        };

    private Value.List ListOf(SequenceNode list)
    {
        ImmutableArray<Value> items = [.. Branches.Flatten(this, list).Select(Evaluate)];
        string? byDefaultOf = items
            .Select(item => item.ByDefaultOf)
            .FirstOrDefault(name => name is not null);
        return new Value.List(list, items) { ByDefaultOf = byDefaultOf };
    }
}
