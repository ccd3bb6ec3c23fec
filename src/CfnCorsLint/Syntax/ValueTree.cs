using System.Collections.Immutable;
using System.Globalization;

namespace CfnCorsLint.Syntax;

/// <summary>Compares two trees by what they say, not by how it is written.</summary>
/// <remarks>
/// Two scalars are the same if value, <see cref="ScalarKind"/>, tag and anchor are; two collections if tag and anchor are
/// and their children; two aliases if their names are, whatever these stand for. Quotes, flow or block, comments and the
/// order of keys do not count.
/// </remarks>
public static class ValueTree
{
    /// <summary>The places where two trees differ, as JSON pointers; empty when they say the same.</summary>
    /// <returns>
    /// <list type="bullet">
    /// <item>A scalar or alias that changed, or a node that became another kind of node, tag or anchor: its path.</item>
    /// <item>A key that was added or removed: the path it has or had. Nothing below it is listed.</item>
    /// <item>
    /// Items that were added to a list: their paths in the new list; removed ones: in the old. What two lists share at
    /// their beginning and end is put aside; of the rest the first are compared one by one, and what the longer list has
    /// more counts as added or removed.
    /// </item>
    /// <item>A key that is repeated is compared with its repetition of the same rank; all have one path, listed once.</item>
    /// </list>
    /// In the order of the old tree, after the rest of a mapping what was added to it.
    /// </returns>
    public static ImmutableArray<string> Differences(SyntaxNode? before, SyntaxNode? after)
    {
        var paths = new List<string>();
        if (before is null || after is null)
        {
            return before == after ? [] : [""];
        }

        Compare(before, after, "", paths);
        return [.. paths.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether the trees say the same.</summary>
    public static bool AreSame(SyntaxNode before, SyntaxNode after) =>
        (before, after) switch
        {
            _ when before.Tag != after.Tag || before.Anchor != after.Anchor => false,
            (ScalarNode old, ScalarNode now) => old.Value == now.Value
                && ScalarTyping.KindOf(old) == ScalarTyping.KindOf(now),
            (AliasNode old, AliasNode now) => old.Name == now.Name,
            (SequenceNode old, SequenceNode now) => old.Items.Length == now.Items.Length
                && old.Items.Zip(now.Items, AreSame).All(isSame => isSame),
            (MappingNode old, MappingNode now) => AreSame(old, now),
            _ => false,
        };

    private static bool AreSame(MappingNode before, MappingNode after)
    {
        if (before.Entries.Length != after.Entries.Length)
        {
            return false;
        }

        if (HaveKeysInOrder(before, after))
        {
            return before
                .Entries.Zip(after.Entries)
                .All(pair => AreSame(pair.First.Value, pair.Second.Value));
        }

        Dictionary<EntryKey, SyntaxNode> values = ByKey(after);
        return ByKey(before)
            .All(entry =>
                values.TryGetValue(entry.Key, out SyntaxNode? value) && AreSame(entry.Value, value)
            );
    }

    private static void Compare(
        SyntaxNode before,
        SyntaxNode after,
        string path,
        List<string> paths
    )
    {
        bool isLike = before.Tag == after.Tag && before.Anchor == after.Anchor;
        if (isLike && before is MappingNode oldMapping && after is MappingNode newMapping)
        {
            Compare(oldMapping, newMapping, path, paths);
        }
        else if (isLike && before is SequenceNode oldList && after is SequenceNode newList)
        {
            Compare(oldList.Items, newList.Items, path, paths);
        }
        else if (!AreSame(before, after))
        {
            paths.Add(path);
        }
    }

    private static void Compare(
        MappingNode before,
        MappingNode after,
        string path,
        List<string> paths
    )
    {
        if (HaveKeysInOrder(before, after))
        {
            for (int at = 0; at < before.Entries.Length; at++)
            {
                MappingEntry entry = before.Entries[at];
                Compare(
                    entry.Value,
                    after.Entries[at].Value,
                    SyntaxPath.Append(path, EntryKey.Of(entry).Text),
                    paths
                );
            }

            return;
        }

        Dictionary<EntryKey, SyntaxNode> values = ByKey(after);
        foreach ((EntryKey key, SyntaxNode old) in ByKey(before))
        {
            string child = SyntaxPath.Append(path, key.Text);
            if (values.Remove(key, out SyntaxNode? value))
            {
                Compare(old, value, child, paths);
            }
            else
            {
                paths.Add(child);
            }
        }

        paths.AddRange(
            from entry in after.Entries.Length == 0 ? [] : ByKey(after)
            where values.ContainsKey(entry.Key)
            select SyntaxPath.Append(path, entry.Key.Text)
        );
    }

    /// <summary>Whether both mappings have equal keys in equal order, as most have: then no table of keys is needed.</summary>
    private static bool HaveKeysInOrder(MappingNode before, MappingNode after)
    {
        if (before.Entries.Length != after.Entries.Length)
        {
            return false;
        }

        for (int at = 0; at < before.Entries.Length; at++)
        {
            if (EntryKey.Of(before.Entries[at]) != EntryKey.Of(after.Entries[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static void Compare(
        ImmutableArray<SyntaxNode> before,
        ImmutableArray<SyntaxNode> after,
        string path,
        List<string> paths
    )
    {
        int shorter = Math.Min(before.Length, after.Length);
        int start = 0;
        while (start < shorter && AreSame(before[start], after[start]))
        {
            start++;
        }

        int end = 0;
        while (end < shorter - start && AreSame(before[^(end + 1)], after[^(end + 1)]))
        {
            end++;
        }

        int longer = Math.Max(before.Length, after.Length);
        for (int at = start; at < longer - end; at++)
        {
            string child = SyntaxPath.Append(path, at.ToString(CultureInfo.InvariantCulture));
            if (at < shorter - end)
            {
                Compare(before[at], after[at], child, paths);
            }
            else
            {
                paths.Add(child);
            }
        }
    }

    private static Dictionary<EntryKey, SyntaxNode> ByKey(MappingNode mapping)
    {
        var values = new Dictionary<EntryKey, SyntaxNode>(mapping.Entries.Length);
        foreach (MappingEntry entry in mapping.Entries)
        {
            EntryKey key = EntryKey.Of(entry);
            while (!values.TryAdd(key, entry.Value))
            {
                key = key with { Rank = key.Rank + 1 };
            }
        }

        return values;
    }
}
