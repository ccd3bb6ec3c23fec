using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules;

/// <summary>Tree of a <c>rule.yaml</c> → rule, or what is wrong with it.</summary>
public static class RuleReader
{
    public static RuleReading Read(SyntaxTree tree) =>
        tree.Errors.IsEmpty ? Read(tree.Root) : new RuleReading(null, tree.Errors);

    /// <param name="node"><see langword="null"/> for an empty file.</param>
    public static RuleReading Read(SyntaxNode? node)
    {
        if (node is not MappingNode { Entries.IsEmpty: false } root)
        {
            return new RuleReading(null, [new SyntaxError(new(0, 0), "A rule is expected here.")]);
        }

        var nodes = new RuleNodes();
        Rule rule = Read(root, nodes);
        return new RuleReading(nodes.Errors.IsEmpty ? rule : null, nodes.Errors);
    }

    private static Rule Read(MappingNode root, RuleNodes nodes)
    {
        SyntaxNode first = root.Entries[0].Key;
        foreach (string key in RuleWords.RequiredKeys.Where(key => root.Find(key) is null))
        {
            nodes.Report(first, $"The rule needs '{key}'.");
        }

        if (root.Find("for") is null != root.Find("require") is null)
        {
            nodes.Report(first, "'for' and 'require' come together.");
        }

        SubjectKind kind = root["for"] is { } subject
            ? nodes.Word(subject, "a subject", RuleWords.Kinds)
            : SubjectKind.File;
        var scope = new RuleScope(nodes, kind);
        var reader = new RuleEntryReader(scope, new ConditionReader(scope));
        var rule = new Rule
        {
            Id = "",
            Name = "",
            Severity = Severity.Note,
            About = Concern.Browser,
            Message = "",
            For = kind,
        };
        foreach (MappingEntry entry in nodes.Entries(root, "a rule", RuleWords.Keys))
        {
            rule = reader.With(rule, entry.Name ?? "", entry.Value);
        }

        return WithDefaults(rule, root);
    }

    private static Rule WithDefaults(Rule rule, MappingNode root) =>
        rule with
        {
            Worlds = root.Find("worlds") is null ? WorldsOf(rule.For) : rule.Worlds,
            NeedsIntent = root.Find("needs-intent") is null
                ? NeedsIntent(rule.Id)
                : rule.NeedsIntent,
            OncePer =
                root.Find("once-per") is null && rule.Severity == Severity.Note
                    ? Grouping.Api
                    : rule.OncePer,
        };

    /// <summary>What is said at one place is right or wrong branch by branch; all else relates things.</summary>
    private static WorldScope WorldsOf(SubjectKind kind) =>
        kind
            is SubjectKind.Mapping
                or SubjectKind.Origin
                or SubjectKind.Declaration
                or SubjectKind.GatewayResponse
                or SubjectKind.Method
            ? WorldScope.Each
            : WorldScope.Every;

    private static bool NeedsIntent(string id) =>
        id == "CORS801"
        || id.StartsWith("CORS1", StringComparison.Ordinal)
        || id.StartsWith("CORS2", StringComparison.Ordinal);
}
