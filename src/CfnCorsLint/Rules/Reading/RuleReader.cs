using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>Tree of a <c>rule.yaml</c> → rule, or what is wrong with it.</summary>
public static class RuleReader
{
    /// <summary>Reads a rule that a person wrote, every word of it looked up.</summary>
    public static RuleReading Read(SyntaxTree tree) =>
        tree.Errors.IsEmpty
            ? Read(tree.Root, (nodes, root, kind) => new CheckedRuleScope(nodes, kind, IdOf(root)))
            : new RuleReading(null, tree.Errors);

    /// <summary>Reads a rule that was read from its text before: its words are right.</summary>
    internal static RuleReading ReadPacked(SyntaxNode root) =>
        Read(root, (nodes, _, kind) => new RuleScope(nodes, kind));

    private static RuleReading Read(
        SyntaxNode? node,
        Func<DocumentNodes, MappingNode, SubjectKind, RuleScope> scopeOf
    )
    {
        if (node is not MappingNode { Entries.IsEmpty: false } root)
        {
            return new RuleReading(null, [new SyntaxError(new(0, 0), "A rule is expected here.")]);
        }

        var nodes = new DocumentNodes();
        SubjectKind kind = root["for"] is { } subject
            ? nodes.Word(subject, "a subject", RuleWords.Kinds)
            : SubjectKind.File;
        CheckKeys(root, nodes);
        Rule rule = new RuleEntryReader(root, scopeOf(nodes, root, kind)).Read();
        return new RuleReading(nodes.Errors.IsEmpty ? rule : null, nodes.Errors);
    }

    private static string IdOf(MappingNode root) => (root["id"] as ScalarNode)?.Value ?? "";

    private static void CheckKeys(MappingNode root, DocumentNodes nodes)
    {
        SyntaxNode first = root.Entries[0].Key;
        foreach (string key in RuleWords.RequiredKeys)
        {
            if (root.Find(key) is null)
            {
                nodes.Report(first, $"The rule needs '{key}'.");
            }
        }

        bool isJudging = root.Find("for") is not null;
        foreach (string key in RuleKeys.OfJudging)
        {
            if (root.Find(key) is null == isJudging)
            {
                nodes.Report(
                    first,
                    isJudging
                        ? $"A rule that is 'for' something needs '{key}'."
                        : $"'{key}' is of no use without 'for'."
                );
            }
        }

        nodes.Entries(root, "a rule", RuleWords.Keys);
    }
}
