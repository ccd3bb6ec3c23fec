using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Finds the edit that puts new text where it belongs, or takes text away with all that goes with it.</summary>
/// <remarks>What cannot be done without harm gives <see langword="null"/> and a reason.</remarks>
internal static class Placement
{
    /// <summary>Adds entries to a mapping, one after the other.</summary>
    /// <param name="after">The entry they follow; <see langword="null"/> for the last.</param>
    public static Edited AddEntries(
        EditableTree tree,
        MappingNode mapping,
        MappingEntry? after,
        IReadOnlyList<FragmentEntry> entries
    ) =>
        mapping.IsFlow
            ? FlowPlacement.AddEntries(tree, mapping, after, entries)
            : BlockPlacement.AddEntries(tree, mapping, after, entries);

    /// <summary>Adds items to the end of a list, in quotes where all others are quoted that could do without.</summary>
    public static Edited AddItems(
        EditableTree tree,
        SequenceNode sequence,
        IReadOnlyList<Fragment> items
    )
    {
        Fragment[] alike = [.. items.Select(item => Quoted(item, QuoteOf(sequence)))];
        return sequence.IsFlow
            ? FlowPlacement.AddItems(tree, sequence, alike)
            : BlockPlacement.AddItems(tree, sequence, alike);
    }

    private static char? QuoteOf(SequenceNode list)
    {
        ScalarStyle[] styles =
        [
            .. list
                .Items.OfType<ScalarNode>()
                .Where(item => item.Tag is null && YamlScalars.MayBePlain(item.Value))
                .Select(item => item.Style)
                .Distinct(),
        ];
        return styles switch
        {
            [ScalarStyle.SingleQuoted] => '\'',
            [ScalarStyle.DoubleQuoted] => '"',
            _ => null,
        };
    }

    private static Fragment Quoted(Fragment item, char? quote) =>
        quote is { } mark
        && item is Fragment.Scalar { Kind: ScalarKind.Text, Tag: null, Written: null } text
            ? text with
            {
                Written = YamlScalars.Quote(text.Value, mark),
            }
            : item;

    /// <summary>Puts another value in the place of an entry's.</summary>
    public static Edited ReplaceValue(
        EditableTree tree,
        MappingNode mapping,
        MappingEntry entry,
        Fragment value
    ) =>
        mapping.IsFlow
            ? FlowPlacement.ReplaceValue(tree, mapping, entry, value)
            : BlockPlacement.ReplaceValue(tree, entry, value);

    /// <summary>Gives a scalar another content; its tag and anchor stay, and its quotes where they can.</summary>
    public static TextEdit ReplaceScalar(
        EditableTree tree,
        ScalarNode scalar,
        Fragment.Scalar content
    )
    {
        string text =
            tree.Tree.Language == SyntaxLanguage.Json
                ? content.Kind == ScalarKind.Text
                    ? YamlScalars.DoubleQuoted(content.Value)
                    : content.Value
                : content.Kind != ScalarKind.Text
                    ? content.Value
                    : scalar.Style switch
                    {
                        ScalarStyle.SingleQuoted => YamlScalars.Quote(content.Value, '\''),
                        ScalarStyle.DoubleQuoted => YamlScalars.Quote(content.Value, '"'),
                        _ => YamlScalars.Write(
                            content,
                            tree.StyleAt(scalar.Parent ?? scalar, null).Quote
                        ),
                    };
        bool needsBlank =
            scalar.ContentSpan.IsEmpty && !char.IsWhiteSpace(CharBefore(tree, scalar));
        return new TextEdit(scalar.ContentSpan, needsBlank ? $" {text}" : text);
    }

    private static char CharBefore(EditableTree tree, ScalarNode scalar) =>
        scalar.ContentSpan.Start == 0 ? ' ' : tree.Source.Content[scalar.ContentSpan.Start - 1];
}
