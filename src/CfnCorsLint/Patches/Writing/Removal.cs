using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Takes entries and items away, with their lines and commas.</summary>
internal static class Removal
{
    private const string Lost = "a comment would be lost";

    /// <summary>Removes the entry, or, where the mapping has no other, the entry that holds the mapping.</summary>
    public static Edited Entry(EditableTree tree, MappingNode mapping, MappingEntry entry)
    {
        if (mapping.Entries.Length == 1)
        {
            return mapping.Parent is MappingNode outer && outer.EntryOf(mapping) is { } owner
                ? Entry(tree, outer, owner)
                : Edited.Refused("nothing would be left of the mapping");
        }

        TextSpan[] spans = [.. mapping.Entries.Select(each => each.Span)];
        int at = mapping.Entries.IndexOf(entry);
        return Checked(
            tree,
            mapping.IsFlow ? InFlow(spans, at)
                : TextLines.IndentBefore(tree.Source, entry.Key.Span.Start) is not null
                    ? WholeLines(tree.Source, entry.Span.Start, entry.Span.End)
                : new TextSpan(spans[at].Start, spans[at + 1].Start)
        );
    }

    /// <summary>The entry that <see cref="Entry"/> takes away: the entry itself, or the outermost one that holds nothing else.</summary>
    public static SyntaxNode Target(MappingNode mapping, MappingEntry entry) =>
        mapping.Entries.Length == 1
        && mapping.Parent is MappingNode outer
        && outer.EntryOf(mapping) is { } owner
            ? Target(outer, owner)
            : entry.Key;

    public static Edited Item(EditableTree tree, SequenceNode sequence, SyntaxNode item)
    {
        if (sequence.Items.Length == 1)
        {
            return Edited.Refused("nothing would be left of the list");
        }

        if (sequence.IsFlow)
        {
            TextSpan[] spans = [.. sequence.Items.Select(each => each.Span)];
            return Checked(tree, InFlow(spans, sequence.Items.IndexOf(item)));
        }

        return
            Layout.DashOf(tree.Source, item) is { } dash
            && TextLines.IndentBefore(tree.Source, dash) is not null
            ? Checked(tree, WholeLines(tree.Source, dash, item.Span.End))
            : Edited.Refused("the item does not stand on lines of its own");
    }

    /// <summary>Removes some items of a list; others stay.</summary>
    public static IEnumerable<Edited> Items(
        EditableTree tree,
        SequenceNode sequence,
        IReadOnlyCollection<SyntaxNode> gone
    )
    {
        if (!sequence.IsFlow)
        {
            return gone.Select(item => Item(tree, sequence, item));
        }

        string comma = tree.Source.Slice(
            new TextSpan(sequence.Items[0].Span.End, sequence.Items[1].Span.Start)
        );
        var all = new TextSpan(sequence.Items[0].Span.Start, sequence.Items[^1].Span.End);
        IEnumerable<string> kept = sequence
            .Items.Where(item => !gone.Contains(item))
            .Select(item => tree.Source.Slice(item.Span));
        return
        [
            tree.HasCommentIn(all)
                ? Edited.Refused(Lost)
                : Edited.Made(all, string.Join(comma, kept)),
        ];
    }

    private static Edited Checked(EditableTree tree, TextSpan span) =>
        tree.HasCommentIn(span) ? Edited.Refused(Lost) : Edited.Made(span, "");

    private static TextSpan InFlow(TextSpan[] spans, int at) =>
        at > 0
            ? new TextSpan(spans[at - 1].End, spans[at].End)
            : new TextSpan(spans[0].Start, spans[1].Start);

    /// <summary>The lines with their breaks; at the end of a file without a last break, the one before instead.</summary>
    public static TextSpan WholeLines(SourceText source, int start, int end)
    {
        int first = source.LineNumberAt(start);
        int last = source.LineNumberAt(end);
        return last + 1 < source.LineCount
            ? new TextSpan(source.StartOfLine(first), source.StartOfLine(last + 1))
            : new TextSpan(source.EndOfLine(first - 1), source.Content.Length);
    }
}
