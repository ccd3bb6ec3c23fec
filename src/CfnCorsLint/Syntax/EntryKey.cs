namespace CfnCorsLint.Syntax;

/// <summary>Identifies an entry of a mapping, so that two trees can be compared entry by entry.</summary>
/// <param name="Text">The key's text; of a key that is no scalar what stands for it, like <c>*name</c>.</param>
/// <param name="Form">Empty for a key of plain text; else what makes it another key of the same text.</param>
/// <param name="Rank">How many of the same stand before it.</param>
internal readonly record struct EntryKey(string Text, string Form, int Rank)
{
    public static EntryKey Of(MappingEntry entry) =>
        entry.Key switch
        {
            ScalarNode key => new EntryKey(
                key.Value,
                MergeKeys.IsMerge(entry)
                    ? "<<"
                    : $"{key.Tag}{(key.Anchor is null ? "" : "&")}{key.Anchor}",
                0
            ),
            AliasNode key => new EntryKey($"*{key.Name}", "*", 0),
            _ => new EntryKey("", Shape(entry.Key), 0),
        };

    /// <summary>A text that only equal collections share.</summary>
    private static string Shape(SyntaxNode node)
    {
        string head = $"{node.Tag}&{node.Anchor}";
        return node switch
        {
            ScalarNode scalar =>
                $"{head}({ScalarTyping.KindOf(scalar)} {scalar.Value.Length}:{scalar.Value})",
            AliasNode alias => $"*{alias.Name}",
            SequenceNode list => $"{head}[{string.Join(',', list.Items.Select(Shape))}]",
            MappingNode mapping =>
                $"{head}{{{string.Join(',', mapping.Entries.Select(entry => Shape(entry.Key) + Shape(entry.Value)))}}}",
            _ => head,
        };
    }
}
