using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>A place in a template as it is in one world, where conditions are decided and aliases followed; expressions are worked out on demand.</summary>
/// <remarks>
/// Readers of resources walk elements, never nodes: <c>properties["Integration"]["Type"].Text</c>. Asking an absent or unknown
/// element for a child gives an absent or unknown element, so that a chain never fails. What the <c>Globals</c> of a SAM template
/// add to a resource shows through: each node keeps its own place in the text.
/// </remarks>
public readonly record struct Element
{
    private readonly Evaluator? _evaluator;

    /// <summary>The reason why nothing is known of this place, whatever its node: an include may bring it in.</summary>
    private readonly string? _why;

    /// <summary>The part of the <c>Globals</c> that lies behind this place; <see langword="null"/> when they hold nothing that counts here.</summary>
    private readonly GlobalLayer? _behind;

    internal Element(
        Evaluator evaluator,
        SyntaxNode? node,
        ScalarNode? key,
        GlobalLayer? behind = null
    )
    {
        _evaluator = evaluator;
        _behind = behind;
        Node = evaluator.Settle(node);
        Key = key;
    }

    private Element(Evaluator evaluator, SyntaxNode node, ScalarNode? key, string why)
    {
        _evaluator = evaluator;
        _why = why;
        Node = node;
        Key = key;
    }

    /// <summary>What stands there once <c>Fn::If</c> and aliases are followed; <see langword="null"/> when nothing does (or <c>AWS::NoValue</c>).</summary>
    /// <remarks>Of a place that an include or a loop may fill: the key of that.</remarks>
    public SyntaxNode? Node { get; }

    /// <summary>The key that leads to the element; <see langword="null"/> for list items and roots.</summary>
    public ScalarNode? Key { get; }

    public bool Exists => Node is not null;

    /// <summary>Why the structure here cannot be known (an intrinsic stands where a mapping or list is expected); <see langword="null"/> when it can.</summary>
    public string? Why => Node is null ? null : _why ?? _evaluator?.WhyOpaque(Node);

    public bool IsUnknown => Why is not null;

    /// <summary>Why a mapping may have entries besides <see cref="Entries"/>, <c>Fn::Transform</c>; <see langword="null"/> when it has none.</summary>
    public string? WhyMore =>
        _why ?? _evaluator?.WhyMore(Node) ?? _evaluator?.WhyMore(_behind?.Node);

    /// <summary>What the expression is worth; <see langword="null"/> when nothing stands here.</summary>
    public Value? Value =>
        Node is null ? null
        : _why is null ? _evaluator?.Evaluate(Node, _behind)
        : new Value.Unknown(Node, _why);

    /// <summary>The text, number or boolean as text; <see langword="null"/> when absent or not known.</summary>
    public string? Text => (Value as Value.Known)?.Text;

    /// <summary>A boolean or the text of one in any case, as CloudFormation takes both; false when absent; otherwise unknown.</summary>
    /// <remarks>Unknown where it hangs on the default of a parameter.</remarks>
    public Truth IsTrue =>
        Node is null ? Truth.False
        : _why is null ? _evaluator?.TruthOf(Node) ?? Truth.Unknown
        : Truth.Unknown;

    /// <summary>The children of a mapping in the order of the text; empty for anything else.</summary>
    /// <remarks>Without <c>Fn::Transform</c> and <c>Fn::ForEach</c> among them: see <see cref="WhyMore"/>.</remarks>
    public IEnumerable<Element> Entries =>
        Node is null || _why is not null || _evaluator is null
            ? []
            : _evaluator.Entries(Node, _behind);

    /// <summary>The items of a list, without those that <c>AWS::NoValue</c> takes out; a single value counts as a list of one; empty when absent or unknown.</summary>
    public IEnumerable<Element> Items =>
        Node is null || _why is not null || _evaluator is null
            ? []
            : _evaluator.Items(Node, _behind);

    /// <summary>The child of that key: absent when there is none; itself unknown when this is.</summary>
    public Element this[string key] =>
        Node is null || _evaluator is null ? this with { } : _evaluator.Child(this, key, _behind);

    internal static Element OfUnknown(
        Evaluator evaluator,
        SyntaxNode node,
        ScalarNode? key,
        string why
    ) => new(evaluator, node, key, why);
}
