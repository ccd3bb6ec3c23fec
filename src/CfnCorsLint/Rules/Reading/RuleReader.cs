using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>Tree of a <c>rule.yaml</c> → rule, or what is wrong with it.</summary>
public static class RuleReader
{
    public static RuleReading Read(SyntaxTree tree) =>
        tree.Errors.IsEmpty ? Read(tree.Root) : new RuleReading(null, tree.Errors);

    /// <param name="node"><see langword="null"/> for an empty file.</param>
    /// <param name="isProven">Whether it is known to be sound, as a test knows of the rules that ship.</param>
    public static RuleReading Read(SyntaxNode? node, bool isProven = false)
    {
        if (node is not MappingNode { Entries.IsEmpty: false } root)
        {
            return new RuleReading(null, [new SyntaxError(new(0, 0), "A rule is expected here.")]);
        }

        var nodes = new RuleNodes();
        Rule rule = Read(root, nodes, isProven);
        return new RuleReading(nodes.Errors.IsEmpty ? rule : null, nodes.Errors);
    }

    private static Rule Read(MappingNode root, RuleNodes nodes, bool isProven)
    {
        SyntaxNode first = root.Entries[0].Key;
        foreach (string key in RuleWords.RequiredKeys)
        {
            if (root.Find(key) is null)
            {
                nodes.Report(first, $"The rule needs '{key}'.");
            }
        }

        if (root.Find("for") is null != root.Find("require") is null)
        {
            nodes.Report(first, "'for' and 'require' come together.");
        }

        SubjectKind kind = root["for"] is { } subject
            ? nodes.Word(subject, "a subject", RuleWords.Kinds)
            : SubjectKind.File;
        nodes.Entries(root, "a rule", RuleWords.Keys);
        return new RuleEntryReader(root, new RuleScope(nodes, kind, isProven)).Read();
    }
}
