using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Puts text between brackets: into JSON, and into YAML in flow style.</summary>
internal static class FlowPlacement
{
    public static Edited AddEntries(
        EditableTree tree,
        MappingNode mapping,
        MappingEntry? after,
        IReadOnlyList<FragmentEntry> entries
    )
    {
        if (mapping.Entries.IsEmpty)
        {
            return Fill(tree, mapping, new Fragment.Map([.. entries]));
        }

        MappingEntry sibling = after ?? mapping.Entries[^1];
        TextSpan[] spans = [.. mapping.Entries.Select(entry => entry.Span)];
        return Add(
            tree,
            mapping,
            spans,
            sibling.Span,
            sibling.Value,
            (writer, indent) => [.. entries.Select(entry => writer.Entry(entry, indent))]
        );
    }

    public static Edited AddItems(
        EditableTree tree,
        SequenceNode sequence,
        IReadOnlyList<Fragment> items
    )
    {
        if (sequence.Items.IsEmpty)
        {
            return Fill(tree, sequence, new Fragment.List([.. items]));
        }

        TextSpan[] spans = [.. sequence.Items.Select(item => item.Span)];
        SyntaxNode sibling = sequence.Items[^1];
        return Add(
            tree,
            sequence,
            spans,
            sibling.Span,
            sibling,
            (writer, indent) => [.. items.Select(item => writer.Write(item, indent))]
        );
    }

    public static Edited ReplaceValue(
        EditableTree tree,
        MappingNode mapping,
        MappingEntry entry,
        Fragment value
    )
    {
        if (tree.HasCommentIn(entry.Value.Span))
        {
            return Edited.Refused("a comment stands inside the value");
        }

        TextSpan[] spans = [.. mapping.Entries.Select(each => each.Span)];
        bool isOneLine = IndentOf(tree.Source, mapping, spans, entry.Span) is null;
        Style style = WithUnit(tree, mapping, null, isOneLine);
        string indent = TextLines.IndentOfLine(tree.Source, entry.Key.Span.Start);
        bool needsBlank =
            entry.Value.Span.IsEmpty && tree.Source.Content[entry.Value.Span.Start - 1] == ':';
        return Edited.Made(
            entry.Value.Span,
            (needsBlank ? " " : "") + new FlowWriter(style).Write(value, indent)
        );
    }

    private static Edited Add(
        EditableTree tree,
        SyntaxNode container,
        TextSpan[] siblings,
        TextSpan after,
        SyntaxNode near,
        Func<FlowWriter, string, string[]> write
    )
    {
        string? indent = IndentOf(tree.Source, container, siblings, after);
        Style style = WithUnit(tree, container, near, indent is null);
        if (indent is not null && HasTrailingComment(tree, after.End))
        {
            return Edited.Refused("the comment behind the last entry would end up at another one");
        }

        string[] texts = write(new FlowWriter(style), indent ?? "");
        string gap = indent is null ? style.Flow.Comma : $",{style.LineBreak}{indent}";
        return Edited.Made(TextSpan.At(after.End), string.Concat(texts.Select(text => gap + text)));
    }

    /// <summary>An empty pair of brackets is replaced whole, so that two fixes cannot both fill it.</summary>
    private static Edited Fill(EditableTree tree, SyntaxNode container, Fragment content)
    {
        if (tree.HasCommentIn(container.Span))
        {
            return Edited.Refused("a comment stands between the brackets");
        }

        MappingEntry? entry = (container.Parent as MappingNode)?.EntryOf(container);
        if (entry is not null && container.Parent is MappingNode { IsFlow: false })
        {
            return BlockPlacement.ReplaceValue(tree, entry, content with { Tag = container.Tag });
        }

        bool isOneLine = tree.Tree.Language == SyntaxLanguage.Yaml || tree.Unit(null) is null;
        Style style = WithUnit(tree, container, null, isOneLine);
        string indent = TextLines.IndentOfLine(tree.Source, container.Span.Start);
        return Edited.Made(
            container.Span,
            new FlowWriter(style).Write(content with { Tag = container.Tag }, indent)
        );
    }

    private static Style WithUnit(
        EditableTree tree,
        SyntaxNode container,
        SyntaxNode? near,
        bool isOneLine
    )
    {
        Style style = tree.StyleAt(container, near);
        string? unit = isOneLine ? null : tree.Unit(near) ?? "  ";
        return style with { Flow = style.Flow with { Unit = unit } };
    }

    /// <summary>The blanks that a line of its own begins with; <see langword="null"/> where the entries share a line.</summary>
    private static string? IndentOf(
        SourceText source,
        SyntaxNode container,
        TextSpan[] siblings,
        TextSpan at
    )
    {
        int first = siblings[0].Start;
        bool isParted =
            siblings.Length == 1
                ? !Layout.AreOnOneLine(source, container.Span.Start, first)
                : !Layout.AreOnOneLine(source, siblings[^2].End, siblings[^1].Start);
        return isParted
            ? TextLines.IndentBefore(source, at.Start) ?? TextLines.IndentBefore(source, first)
            : null;
    }

    private static bool HasTrailingComment(EditableTree tree, int offset)
    {
        int end = tree.Source.EndOfLine(tree.Source.LineNumberAt(offset));
        return tree.HasCommentIn(new TextSpan(offset, end));
    }
}
