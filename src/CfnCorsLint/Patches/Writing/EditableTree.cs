using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>A text that fixes are planned for, with its habits and the nodes that are used twice.</summary>
internal sealed class EditableTree
{
    private readonly Lazy<StyleCount> _habits;
    private readonly Lazy<ImmutableHashSet<SyntaxNode>> _aliased;

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
    public bool HasCommentIn(TextSpan span) =>
        Tree.Comments.Any(comment =>
            span.Start <= comment.Span.Start && comment.Span.Start < span.End
        );

    /// <summary>The style of a place.</summary>
    /// <param name="container">The mapping or list that is written into.</param>
    /// <param name="sibling">What stands beside; <see langword="null"/> when nothing does.</param>
    public Style StyleAt(SyntaxNode container, SyntaxNode? sibling)
    {
        StyleCount near = StyleCount.Of(Source, sibling);
        StyleCount file = _habits.Value;
        char keyQuote = KeyQuoteOf(container) ?? near.KeyQuote ?? file.KeyQuote ?? '\0';
        return new Style(
            Tree.Language,
            near.IndentStep ?? file.IndentStep ?? 2,
            near.ListIndent ?? file.ListIndent ?? 2,
            near.Quote ?? file.Quote ?? '\'',
            keyQuote == '\0' ? null : keyQuote,
            file.HasFlowLists ?? false,
            Layout.LineBreakNear(Source, (sibling ?? container).Span.End),
            new FlowStyle(
                near.Colon ?? file.Colon ?? ": ",
                CommaOf(container) ?? ((near.Colon ?? file.Colon) == ":" ? "," : ", "),
                PaddingOf(container),
                null
            )
        );
    }

    /// <summary>By what the file indents lines in brackets; <see langword="null"/> when it has none.</summary>
    public string? Unit(SyntaxNode? sibling) =>
        StyleCount.Of(Source, sibling).Unit ?? _habits.Value.Unit;

    private static char? KeyQuoteOf(SyntaxNode container)
    {
        ScalarNode[] keys =
        [
            .. ((container as MappingNode)?.Entries ?? [])
                .Select(entry => entry.Key)
                .OfType<ScalarNode>()
                .Where(key => YamlScalars.MayBePlain(key.Value)),
        ];
        if (keys.Length == 0)
        {
            return null;
        }

        int quoted = keys.Count(key => !key.IsPlain);
        return 2 * quoted <= keys.Length ? '\0'
            : keys.Any(key => key.Style == ScalarStyle.DoubleQuoted) ? '"'
            : '\'';
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
