using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Works out the expressions of one template in one world, and notes which conditions it would have to know.</summary>
public sealed class Evaluator
{
    /// <summary>Expressions deeper than this are unknown: each costs stack, and conditions are worked out on top of them.</summary>
    private const int MaxDepth = 64;

    private const string WhyRepeated = "a key that an included file has, too";

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

    /// <summary>The properties of a resource, those that SAM takes from the <c>Globals</c> included.</summary>
    public Element Properties(Resource resource) =>
        SamGlobals.Behind(Template, resource) is { } globals
        && resource.Body.Find("Properties") is { } own
            ? new Element(this, own.Value, own.Key as ScalarNode, globals)
            : Body(resource)["Properties"];

    /// <summary>A section of SAM's <c>Globals</c>, <c>Api</c>; absent when there is none.</summary>
    public Element Globals(string section) =>
        SamGlobals.Section(Template, section) is { } entry
            ? new Element(this, entry.Value, entry.Key as ScalarNode)
            : default;

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

    internal Value Evaluate(SyntaxNode node, GlobalLayer? behind) =>
        behind?.Node is SequenceNode shared && node is SequenceNode own
            ? Joined(ListOf(shared), ListOf(own))
            : Evaluate(node);

    internal IEnumerable<Element> Entries(SyntaxNode node, GlobalLayer? behind)
    {
        if (node is not MappingNode mapping || IntrinsicReader.Read(node) is not null)
        {
            return [];
        }

        IEnumerable<MappingEntry> entries = behind is null
            ? mapping.EffectiveEntries
            : behind
                .Entries.Select(entry => mapping.Find(entry.Name ?? "") ?? entry)
                .Concat(mapping.EffectiveEntries)
                .DistinctBy(entry => entry.Name, StringComparer.Ordinal);
        MappingNode? included = Includes.Beside(this, mapping);
        if (included is not null)
        {
            entries = entries.Concat(
                included.EffectiveEntries.Where(entry => mapping.Find(entry.Name ?? "") is null)
            );
        }

        return from entry in entries
            let key = entry.Key as ScalarNode
            where key is not null && !IntrinsicReader.IsExpansion(key.Value)
            let element = IsRepeated(entry, included)
                ? Element.OfUnknown(this, entry.Value, key, WhyRepeated)
                : ChildOf(entry, key, behind)
            where element.Exists
            select element;
    }

    /// <summary>Why a mapping may have entries that are not at hand; <see langword="null"/> when it has none.</summary>
    internal string? WhyMore(SyntaxNode? node) =>
        node is MappingNode mapping
        && IntrinsicReader.FindExpansion(mapping) is { } more
        && Includes.Beside(this, mapping) is null
            ? more.Name
            : null;

    internal IEnumerable<Element> Items(SyntaxNode node, GlobalLayer? behind) =>
        node switch
        {
            _ when WhyOpaque(node) is not null => [],
            SequenceNode list => (behind?.Node is SequenceNode shared ? Flat(shared) : [])
                .Concat(Flat(list))
                .Select(At),
            ScalarNode => [At(node)],
            _ => [],
        };

    internal Element Child(Element parent, string key, GlobalLayer? behind)
    {
        if (parent.Node is not MappingNode mapping || parent.IsUnknown)
        {
            return parent.IsUnknown ? parent : default;
        }

        MappingNode? included = Includes.Beside(this, mapping);
        if ((mapping.Find(key) ?? behind?.Find(key) ?? included?.Find(key)) is { } entry)
        {
            return IsRepeated(entry, included)
                ? Element.OfUnknown(this, entry.Value, entry.Key as ScalarNode, WhyRepeated)
                : ChildOf(entry, entry.Key as ScalarNode, behind);
        }

        return included is not null ? default
            : IntrinsicReader.FindExpansion(mapping) is { } more
                ? Element.OfUnknown(this, more.Key, parent.Key, more.Name ?? "")
            : default;
    }

    /// <summary>Whether the entry stands in a file that is included beside it, too.</summary>
    private static bool IsRepeated(MappingEntry entry, MappingNode? included) =>
        included?.Find(entry.Name ?? "") is { } other && !ReferenceEquals(other, entry);

    /// <summary>The value of an entry of the resource, or of the globals behind it where the resource has none.</summary>
    private Element ChildOf(MappingEntry entry, ScalarNode? key, GlobalLayer? behind)
    {
        MappingEntry? shared = behind?.Find(entry.Name ?? "");
        return new Element(
            this,
            entry.Value,
            key,
            ReferenceEquals(shared, entry) ? null : GlobalLayer.Behind(entry.Value, shared?.Value)
        );
    }

    private IReadOnlyList<SyntaxNode> Flat(SequenceNode list) => Branches.Flatten(this, list);

    private static Value.List Joined(Value.List shared, Value.List own) =>
        new(own.Node, [.. shared.Items, .. own.Items])
        {
            ByDefaultOf = shared.ByDefaultOf ?? own.ByDefaultOf,
        };

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
        ImmutableArray<Value> items = [.. Flat(list).Select(item => Evaluate(item))];
        string? byDefaultOf = items
            .Select(item => item.ByDefaultOf)
            .FirstOrDefault(name => name is not null);
        return new Value.List(list, items) { ByDefaultOf = byDefaultOf };
    }
}
