using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Settings;

/// <summary>Reads <c>rules: {CORS306: error, CORS101: {fix: off}}</c>.</summary>
internal static class RuleSettings
{
    public static ImmutableArray<RuleSetting> Read(SyntaxNode node, SettingsNodes nodes) =>
        [.. nodes.Entries(node, "'rules'").Select(entry => ReadOne(entry, nodes))];

    private static RuleSetting ReadOne(MappingEntry entry, SettingsNodes nodes)
    {
        var setting = new RuleSetting(entry.Name ?? "", entry.Key.Span, null, null);
        if (entry.Value.Resolved is not MappingNode)
        {
            return setting with { Level = Level(entry, nodes) };
        }

        foreach (
            MappingEntry detail in nodes.Entries(
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

    private static RuleLevel? Level(MappingEntry entry, SettingsNodes nodes) =>
        nodes.Word(entry, SettingsWords.Levels) switch
        {
            "error" => RuleLevel.Error,
            "warning" => RuleLevel.Warning,
            "note" => RuleLevel.Note,
            "off" => RuleLevel.Off,
            _ => null,
        };

    private static FixLevel? Fix(MappingEntry entry, SettingsNodes nodes) =>
        nodes.Word(entry, SettingsWords.FixLevels) switch
        {
            "safe" => FixLevel.Safe,
            "unsafe" => FixLevel.Unsafe,
            "off" => FixLevel.Off,
            _ => null,
        };
}
