using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>A text that fixes are planned for, with its habits of writing and the nodes that are used twice.</summary>
internal sealed class EditableTree
{
    private readonly Lazy<StyleCount> _habits;
    private readonly Lazy<ImmutableHashSet<SyntaxNode>> _aliased;

    /// <summary>A sibling of more characters than this is counted once: it may be all of a definition.</summary>
    private const int MostCountedAgain = 4096;

    private readonly Dictionary<SyntaxNode, StyleCount> _counts = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<MappingNode, MappingHabits> _mappings = new(
        ReferenceEqualityComparer.Instance
    );

    public EditableTree(SyntaxTree tree)
    {
        Tree = tree;
        _habits = new Lazy<StyleCount>(() => StyleCount.Of(tree.Source, tree.Root));
        _aliased = new Lazy<ImmutableHashSet<SyntaxNode>>(() => [.. Aliased(tree.Root)]);
    }

    public SyntaxTree Tree { get; }

    public SourceText Source => Tree.Source;

    /// <summary>Whether an alias stands for the node somewhere.</summary>
    public bool IsAliased(SyntaxNode node) =>
        node.Anchor is not null && _aliased.Value.Contains(node);

    /// <summary>Whether a comment begins in the span.</summary>
    public bool HasCommentIn(TextSpan span)
    {
        int low = 0;
        for (int high = Tree.Comments.Length; low < high; )
        {
            int middle = low + ((high - low) / 2);
            bool isBefore = Tree.Comments[middle].Span.Start < span.Start;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low < Tree.Comments.Length && Tree.Comments[low].Span.Start < span.End;
    }

    /// <summary>Tells how the entries of a mapping are written.</summary>
    public MappingHabits HabitsOf(MappingNode mapping)
    {
        if (!_mappings.TryGetValue(mapping, out MappingHabits? habits))
        {
            _mappings[mapping] = habits = new MappingHabits(Source, mapping);
        }

        return habits;
    }

    /// <summary>Tells the style at a place.</summary>
    /// <param name="container">The mapping or list that is written into.</param>
    /// <param name="sibling">What stands beside; <see langword="null"/> when nothing does.</param>
    public Style StyleAt(SyntaxNode container, SyntaxNode? sibling)
    {
        StyleCount near = CountOf(sibling);
        StyleCount file = _habits.Value;
        char? own = container is MappingNode mapping ? HabitsOf(mapping).KeyQuote : null;
        char keyQuote = own ?? near.KeyQuote ?? file.KeyQuote ?? '\0';
        return new Style(
            Tree.Language,
            near.IndentStep ?? file.IndentStep ?? 2,
            near.ListIndent ?? file.ListIndent ?? 2,
            near.Quote ?? file.Quote ?? '\'',
            keyQuote == '\0' ? null : keyQuote,
            file.HasFlowLists ?? false,
            TextLines.LineBreakNear(Source, (sibling ?? container).Span.End),
            new FlowStyle(
                near.Colon ?? file.Colon ?? ": ",
                CommaOf(container) ?? ((near.Colon ?? file.Colon) == ":" ? "," : ", "),
                PaddingOf(container),
                null
            )
        );
    }

    /// <summary>The blanks by which the file indents lines in brackets; <see langword="null"/> when it has no such lines.</summary>
    public string? Unit(SyntaxNode? sibling) => CountOf(sibling).Unit ?? _habits.Value.Unit;

    private StyleCount CountOf(SyntaxNode? node)
    {
        if (node is not { Span.Length: > MostCountedAgain })
        {
            return StyleCount.Of(Source, node);
        }

        if (!_counts.TryGetValue(node, out StyleCount? count))
        {
            _counts[node] = count = StyleCount.Of(Source, node);
        }

        return count;
    }

    private string? CommaOf(SyntaxNode container)
    {
        (int end, int start)? gap = container switch
        {
            MappingNode { IsFlow: true, Entries: [var first, var second, ..] } => (
                first.Span.End,
                second.Span.Start
            ),
            SequenceNode { IsFlow: true, Items: [var first, var second, ..] } => (
                first.Span.End,
                second.Span.Start
            ),
            _ => null,
        };
        return
            gap is { } between
            && Layout.AreOnOneLine(Source, between.end, between.start)
            && Source.Content[between.end..between.start] is var text
            && text.Trim() == ","
            ? text
            : null;
    }

    private string PaddingOf(SyntaxNode container) =>
        container is MappingNode { IsFlow: true, Entries: [var first, ..] } mapping
        && first.Span.Start > mapping.Span.Start + 1
        && Source.Content[(first.Span.Start - 1)..first.Span.Start] == " "
        && Layout.AreOnOneLine(Source, mapping.Span.Start, first.Span.Start)
            ? " "
            : "";

    private static IEnumerable<SyntaxNode> Aliased(SyntaxNode? node) =>
        node switch
        {
            AliasNode alias => [alias.Target],
            MappingNode mapping => mapping.Entries.SelectMany(entry =>
                Aliased(entry.Key).Concat(Aliased(entry.Value))
            ),
            SequenceNode sequence => sequence.Items.SelectMany(Aliased),
            _ => [],
        };
}
