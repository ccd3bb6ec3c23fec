using System.Collections.Immutable;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Suppressing;

/// <summary>Turns places of suppressions into edits: one comment a line, one entry a resource.</summary>
internal static class SuppressionEdits
{
    public static IEnumerable<(string Path, TextEdit Edit)> Of(
        ImmutableArray<SuppressionPlace> places,
        string reason
    ) =>
        from place in places
        group place by (place.Tree.Source.Path, place.Line, place.Owner) into same
        let ids = same.Select(place => place.RuleId)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToImmutableArray()
        let edit = same.First().Owner is null
            ? Comment(same.First(), ids, reason)
            : Entry(same.First(), ids, reason)
        where edit is not null
        select (same.Key.Path, edit);

    private static TextEdit Comment(
        SuppressionPlace place,
        ImmutableArray<string> ids,
        string reason
    )
    {
        SourceText source = place.Tree.Source;
        string line = source.LineAt(place.Line);
        string indent = line[..^line.TrimStart(' ').Length];
        int start = source.StartOfLine(place.Line);
        string lineBreak = TextLines.LineBreakNear(source, start);
        return TextEdit.Insert(
            start,
            $"{indent}# cfncors: ignore[{string.Join(',', ids)}] {reason}{lineBreak}"
        );
    }

    /// <returns><see langword="null"/> where the metadata is not written out.</returns>
    private static TextEdit? Entry(
        SuppressionPlace place,
        ImmutableArray<string> ids,
        string reason
    )
    {
        if (place.Owner is not { } owner)
        {
            return null;
        }

        var tree = new EditableTree(place.Tree);
        var items = new Fragment.List([
            .. ids.Select(id =>
                Fragment.MapOf(
                    FragmentEntry.OfText("rule", id),
                    FragmentEntry.OfText("reason", reason)
                )
            ),
        ]);
        if (place.IsSpec)
        {
            return Added(tree, owner, "x-cfncors-ignore", items, items).Edit;
        }

        Fragment own = Fragment.MapOf(new FragmentEntry("ignore", items));
        if (owner["Metadata"] is not { } metadata)
        {
            Fragment whole = Fragment.MapOf(new FragmentEntry("cfncors", own));
            return Added(tree, owner, "Metadata", whole, items).Edit;
        }

        return metadata is not MappingNode mapping ? null
            : mapping["cfncors"] is not { } ours ? Added(tree, mapping, "cfncors", own, items).Edit
            : ours is MappingNode known ? Added(tree, known, "ignore", items, items).Edit
            : null;
    }

    /// <summary>A new entry, or more items for the list that is there.</summary>
    private static Edited Added(
        EditableTree tree,
        MappingNode owner,
        string key,
        Fragment value,
        Fragment.List items
    ) =>
        owner[key] switch
        {
            null => Placement.AddEntries(
                tree,
                owner,
                owner.Entries.LastOrDefault(entry => entry.Name == "Type"),
                [new FragmentEntry(key, value)]
            ),
            SequenceNode list => Placement.AddItems(tree, list, items.Items),
            _ => Edited.Refused("it is written as an expression"),
        };
}
