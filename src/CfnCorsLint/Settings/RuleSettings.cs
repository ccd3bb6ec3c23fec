using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Settings;

/// <summary>Reads <c>rules: {CORS306: error, CORS101: {fix: off}}</c>.</summary>
internal static class RuleSettings
{
    public static ImmutableArray<RuleSetting> Read(SyntaxNode node, DocumentNodes nodes) =>
        [.. SettingsReader.Entries(nodes, node, "'rules'").Select(entry => ReadOne(entry, nodes))];

    private static RuleSetting ReadOne(MappingEntry entry, DocumentNodes nodes)
    {
        var setting = new RuleSetting(entry.Name ?? "", entry.Key.Span, null, null);
        if (entry.Value.Resolved is not MappingNode)
        {
            return setting with { Level = Level(entry, nodes) };
        }

        foreach (
            MappingEntry detail in SettingsReader.Entries(
                nodes,
                entry.Value,
                $"'{entry.Name}'",
                SettingsWords.RuleKeys
            )
        )
        {
            setting =
                detail.Name == "severity"
                    ? setting with
                    {
                        Level = Level(detail, nodes),
                    }
                    : setting with
                    {
                        Fix = Fix(detail, nodes),
                    };
        }

        return setting;
    }

    private static RuleLevel? Level(MappingEntry entry, DocumentNodes nodes) =>
        nodes.MaybeWord(entry.Value, "a severity", SettingsWords.Levels)?.Meaning;

    private static FixLevel? Fix(MappingEntry entry, DocumentNodes nodes) =>
        nodes.MaybeWord(entry.Value, "how far a fix may go", SettingsWords.FixLevels)?.Meaning;
}
