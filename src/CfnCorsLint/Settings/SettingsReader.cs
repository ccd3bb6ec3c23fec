using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Settings;

/// <summary>Reads the syntax tree of a <c>.cfncors.yaml</c> into settings, and reports what it does not understand.</summary>
public static class SettingsReader
{
    /// <summary>The name that the command line looks for.</summary>
    public const string FileName = ".cfncors.yaml";

    /// <summary>Another name of the settings file, which counts where no <c>.cfncors.yaml</c> lies beside it.</summary>
    public const string OtherFileName = ".cfncors.yml";

    public static SettingsReadResult Read(SyntaxTree tree)
    {
        var nodes = new SettingsNodes(tree.Source);
        foreach (SyntaxError error in tree.Errors)
        {
            nodes.Report(error.Span, error.Message);
        }

        if (tree.DocumentCount > 1)
        {
            nodes.Report(TextSpan.At(0), "A settings file holds one document.");
        }

        LintSettings settings = LintSettings.None with { Source = tree.Source };
        if (tree.Root is { } root && tree.Errors.IsEmpty)
        {
            foreach (
                MappingEntry entry in nodes.Entries(root, "The settings file", SettingsWords.Keys)
            )
            {
                settings = With(settings, entry, nodes);
            }
        }

        return new SettingsReadResult(settings, nodes.Errors);
    }

    private static LintSettings With(
        LintSettings settings,
        MappingEntry entry,
        SettingsNodes nodes
    ) =>
        entry.Name switch
        {
            "origins" => settings with
            {
                Origins = nodes.Texts(entry, "origins", PageOrigin.Problem),
            },
            "credentials" => settings with { WithCredentials = nodes.Flag(entry) },
            "headers" => settings with
            {
                Headers = nodes.Texts(entry, "header names", ProblemOfHeader),
            },
            "max-age" => settings with
            {
                MaxAge = nodes.Number(entry, 0, SettingsWords.LongestMaxAge),
            },
            "code" => settings with
            {
                ReadsCode = nodes.Word(entry, SettingsWords.CodeModes) != "off",
            },
            "apis" => settings with { Modes = Modes(entry.Value, nodes) },
            "rules" => settings with { Rules = RuleSettings.Read(entry.Value, nodes) },
            "files" => settings with { ExcludedFiles = Excluded(entry.Value, nodes) },
            _ => settings with { Overrides = Overrides(entry.Value, nodes) },
        };

    private static string? ProblemOfHeader(string name) =>
        HeaderName.IsValid(name) ? null : "is no header name";

    private static string? ProblemOfGlob(string glob) =>
        glob.Length == 0 ? "names no file"
        : glob.Contains('\\', StringComparison.Ordinal) ? "has a backslash: folders end with '/'"
        : null;

    private static ImmutableDictionary<string, string> Modes(SyntaxNode node, SettingsNodes nodes)
    {
        ImmutableDictionary<string, string>.Builder modes = ImmutableDictionary.CreateBuilder<
            string,
            string
        >(StringComparer.Ordinal);
        foreach (MappingEntry api in nodes.Entries(node, "'apis'"))
        {
            foreach (
                MappingEntry entry in nodes.Entries(
                    api.Value,
                    $"'{api.Name}'",
                    SettingsWords.ApiKeys
                )
            )
            {
                if (nodes.Word(entry, SettingsWords.Modes) is { } mode)
                {
                    modes[api.Name ?? ""] = mode;
                }
            }
        }

        return modes.ToImmutable();
    }

    private static ImmutableArray<string> Excluded(SyntaxNode node, SettingsNodes nodes) =>
        [
            .. nodes
                .Entries(node, "'files'", SettingsWords.FileKeys)
                .SelectMany(entry => nodes.Texts(entry, "globs", ProblemOfGlob)),
        ];

    private static ImmutableArray<SettingsOverride> Overrides(SyntaxNode node, SettingsNodes nodes)
    {
        if (node.Resolved is not SequenceNode list)
        {
            nodes.Report(node.Span, "'overrides' takes a list.");
            return [];
        }

        return [.. list.Items.Select(item => Override(item, nodes))];
    }

    private static SettingsOverride Override(SyntaxNode node, SettingsNodes nodes)
    {
        var found = new SettingsOverride([], []);
        foreach (
            MappingEntry entry in nodes.Entries(node, "An override", SettingsWords.OverrideKeys)
        )
        {
            found =
                entry.Name == "files"
                    ? found with
                    {
                        Files = nodes.Texts(entry, "globs", ProblemOfGlob),
                    }
                    : found with
                    {
                        Rules = RuleSettings.Read(entry.Value, nodes),
                    };
        }

        return found;
    }
}
