using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CfnCorsLint.Text;

namespace CfnCorsLint.Syntax;

/// <summary>Puts the nodes of one document together, in the order a reader meets them.</summary>
internal sealed class TreeBuilder
{
    /// <summary>Deeper texts are refused: the readers grow slow, and whoever walks the tree runs out of stack.</summary>
    public const int MaxDepth = 256;

    /// <summary>How many characters the aliases of a text may stand for: more fit into no template, and a few lines can stand for more than memory holds.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html (1 MB)</remarks>
    public const int MaxAliased = 4_000_000;

    private readonly List<OpenNode> _open = [];

    /// <summary>The extents of the open collections, as far as they are read.</summary>
    private readonly List<Extent> _extents = [];

    /// <summary>The children of all open collections, the innermost last; those of a mapping by turns key and value.</summary>
    private readonly List<SyntaxNode> _children = [];

    private readonly HashSet<SyntaxNode> _explicitKeys = [];

    /// <summary>By name; <see langword="null"/> while the anchored collection is still open.</summary>
    private readonly Dictionary<string, (SyntaxNode? Node, Extent Extent)> _anchored = new(
        StringComparer.Ordinal
    );

    private int _aliased;

    /// <summary><see langword="null"/> until the outermost node is complete.</summary>
    public SyntaxNode? Root { get; private set; }

    public int Depth => _open.Count;

    /// <summary>The innermost collection that is not closed; <see langword="null"/> outside all.</summary>
    public OpenNode? Innermost => _open.Count == 0 ? null : _open[^1];

    /// <summary>The first collection in brackets in which the reader stands.</summary>
    public OpenNode? OutermostBrackets
    {
        get
        {
            int at = _open.FindIndex(open => open.HasBrackets);
            return at < 0 ? null : _open[at];
        }
    }

    /// <summary>Whether the next node is the key of an entry.</summary>
    public bool IsAtKey => Innermost is { IsMapping: true } && IsAtEvenChild;

    /// <summary>Whether the innermost collection has no child yet.</summary>
    public bool IsAtFirstChild => Innermost is { } open && open.FirstChild == _children.Count;

    /// <summary>Where the last node in the innermost collection ends; where that begins, if it has none.</summary>
    public int End =>
        Innermost is not { } open ? 0
        : IsAtFirstChild ? open.HeadEnd
        : _children[^1].Span.End;

    private bool IsAtEvenChild => (_children.Count - _open[^1].FirstChild) % 2 == 0;

    public void Open(OpenNode node)
    {
        _open.Add(node with { FirstChild = _children.Count });
        _extents.Add(Extent.OfBrackets);
        if (node.Anchor is not null)
        {
            _anchored[node.Anchor] = default;
        }
    }

    public void Add(SyntaxNode node, bool isExplicitKey = false) =>
        Add(node, Extent.Of(node), isExplicitKey);

    private void Add(SyntaxNode node, Extent extent, bool isExplicitKey)
    {
        if (node.Anchor is not null)
        {
            _anchored[node.Anchor] = (node, extent);
        }

        if (isExplicitKey)
        {
            _explicitKeys.Add(node);
        }

        if (_open.Count == 0)
        {
            Root ??= node;
        }
        else
        {
            _children.Add(node);
            _extents[^1] = _extents[^1].With(extent);
        }
    }

    /// <returns>What is wrong with the alias; it is not added then.</returns>
    public SyntaxError? AddAlias(TextSpan span, string name, bool isExplicitKey)
    {
        if (!_anchored.TryGetValue(name, out (SyntaxNode? Node, Extent Extent) target))
        {
            return new SyntaxError(span, $"No anchor '&{name}' stands before this alias.");
        }

        if (target.Node is null)
        {
            return new SyntaxError(span, $"This alias stands inside its own anchor '&{name}'.");
        }

        _aliased += target.Extent.Length;
        if (Depth + target.Extent.Height > MaxDepth)
        {
            return new SyntaxError(span, SyntaxErrors.TooDeep);
        }

        if (_aliased > MaxAliased)
        {
            return new SyntaxError(span, SyntaxErrors.TooManyAliased);
        }

        Add(new AliasNode(span, name, target.Node), target.Extent, isExplicitKey);
        return null;
    }

    /// <summary>Completes the innermost collection.</summary>
    /// <param name="end">After its bracket; <see langword="null"/> where it ends with its last child.</param>
    public void Close(int? end)
    {
        OpenNode open = _open[^1];
        ReadOnlySpan<SyntaxNode> children = CollectionsMarshal.AsSpan(_children)[open.FirstChild..];
        int last = children.IsEmpty ? open.HeadEnd : children[^1].Span.End;
        var span = new TextSpan(open.Start, Math.Max(open.HeadEnd, end ?? last));
        SyntaxNode node = open.IsMapping
            ? new MappingNode(span, Entries(children), open.IsFlow, open.Tag, open.Anchor)
            : new SequenceNode(span, [.. children], open.IsFlow, open.Tag, open.Anchor);
        _children.RemoveRange(open.FirstChild, children.Length);
        Extent extent = _extents[^1];
        _open.RemoveAt(_open.Count - 1);
        _extents.RemoveAt(_extents.Count - 1);
        Add(node, extent, open.IsExplicitKey);
    }

    /// <summary>Completes what a broken text leaves open. A key that has no value yet is left out.</summary>
    public void CloseAll()
    {
        while (_open.Count > 0)
        {
            if (_open[^1].IsMapping && !IsAtEvenChild)
            {
                _children.RemoveAt(_children.Count - 1);
            }

            Close(null);
        }
    }

    private ImmutableArray<MappingEntry> Entries(ReadOnlySpan<SyntaxNode> children)
    {
        var entries = new MappingEntry[children.Length / 2];
        for (int at = 0; at < entries.Length; at++)
        {
            SyntaxNode key = children[2 * at];
            bool isExplicit = _explicitKeys.Count > 0 && _explicitKeys.Contains(key);
            entries[at] = new MappingEntry(key, children[(2 * at) + 1], isExplicit);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(entries);
    }
}
