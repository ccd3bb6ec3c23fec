using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Puts text among indented lines of YAML.</summary>
internal static class BlockPlacement
{
    public static Edited AddEntries(
        EditableTree tree,
        MappingNode mapping,
        MappingEntry? after,
        IReadOnlyList<FragmentEntry> entries
    )
    {
        MappingEntry sibling = after ?? mapping.Entries[^1];
        return Holes.End(sibling.Value)
            ? AddAbove(tree, mapping, sibling, entries)
            : AddAfter(tree, mapping, sibling, entries);
    }

    private static Edited AddAfter(
        EditableTree tree,
        MappingNode mapping,
        MappingEntry sibling,
        IReadOnlyList<FragmentEntry> entries
    )
    {
        int column = Layout.ColumnOf(tree.Source, mapping.Entries[0].Key.Span.Start);
        Style style = tree.StyleAt(mapping, sibling.Value);
        int offset = EndOf(tree.Source, sibling.Span, column);
        string gap =
            style.LineBreak + (tree.HabitsOf(mapping).HasBlankLines ? style.LineBreak : "");
        IEnumerable<string> texts = entries.Select(entry =>
            gap + TextOf(tree, mapping, entry, column, style)
        );
        return Edited.Made(TextSpan.At(offset), string.Concat(texts));
    }

    /// <summary>Adds entries before an entry whose end something else is to fill.</summary>
    private static Edited AddAbove(
        EditableTree tree,
        MappingNode mapping,
        MappingEntry sibling,
        IReadOnlyList<FragmentEntry> entries
    )
    {
        int at = mapping.Entries.IndexOf(sibling);
        while (at > 0 && Holes.End(mapping.Entries[at - 1].Value))
        {
            at--;
        }

        if (at > 0)
        {
            return AddAfter(tree, mapping, mapping.Entries[at - 1], entries);
        }

        Style style = tree.StyleAt(mapping, sibling.Value);
        int start = mapping.Entries[0].Key.Span.Start;
        int column = Layout.ColumnOf(tree.Source, start);
        string gap =
            style.LineBreak
            + (tree.HabitsOf(mapping).HasBlankLines ? style.LineBreak : "")
            + new string(' ', column);
        return Edited.Made(
            TextSpan.At(start),
            string.Concat(
                entries.Select(entry =>
                    TextOf(tree, mapping, entry, column, style).TrimStart(' ') + gap
                )
            )
        );
    }

    private static string TextOf(
        EditableTree tree,
        MappingNode mapping,
        FragmentEntry entry,
        int column,
        Style style
    ) =>
        string.Join(
            style.LineBreak,
            tree.HabitsOf(mapping).HasFlowValues
                ? [BlockWriter.EntryInBrackets(entry, column, style)]
                : BlockWriter.Entry(entry, column, style)
        );

    public static Edited AddItems(
        EditableTree tree,
        SequenceNode sequence,
        IReadOnlyList<Fragment> items
    )
    {
        SyntaxNode sibling = sequence.Items[^1];
        if (Layout.DashOf(tree.Source, sequence.Items[0]) is not { } dash)
        {
            return Edited.Refused("a comment stands between the dash of the list and its item");
        }

        int column = Layout.ColumnOf(tree.Source, dash);
        Style style = tree.StyleAt(sequence, sibling);
        if (Holes.End(sibling))
        {
            return Edited.Refused("the last item has no value yet");
        }

        int offset = EndOf(tree.Source, sibling.Span, column);
        IEnumerable<string> texts = items.Select(item =>
            style.LineBreak + string.Join(style.LineBreak, BlockWriter.Item(item, column, style))
        );
        return Edited.Made(TextSpan.At(offset), string.Concat(texts));
    }

    public static Edited ReplaceValue(EditableTree tree, MappingEntry entry, Fragment value)
    {
        SourceText source = tree.Source;
        int colon = source.Content.IndexOf(':', entry.Key.Span.End);
        if (colon < 0)
        {
            return Edited.Refused("the key has no colon of its own");
        }

        var span = new TextSpan(colon + 1, Math.Max(colon + 1, entry.Value.Span.End));
        if (tree.HasCommentIn(span))
        {
            return Edited.Refused("a comment stands inside the value");
        }

        Style style = tree.StyleAt(entry.Value, null);
        int column = Layout.ColumnOf(source, entry.Key.Span.Start);
        return Edited.Made(
            span,
            string.Join(style.LineBreak, BlockWriter.Value(value, column, style))
        );
    }

    /// <summary>Where a line goes that follows what the span covers: behind its last line and the comments that belong to it.</summary>
    /// <param name="column">Of the new line: comments that stand further right belong to what is before.</param>
    public static int EndOf(SourceText source, TextSpan span, int column)
    {
        int line = source.LineNumberAt(Math.Max(span.Start, span.End));
        int last = line;
        for (int next = line + 1; next < source.LineCount; next++)
        {
            string text = source.LineAt(next);
            string rest = text.TrimStart();
            if (rest.StartsWith('#') && text.Length - rest.Length > column)
            {
                last = next;
            }
            else if (rest.Length > 0)
            {
                break;
            }
        }

        return source.EndOfLine(last);
    }
}
