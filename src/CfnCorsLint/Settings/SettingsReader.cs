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
        var nodes = new DocumentNodes();
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
                MappingEntry entry in Entries(nodes, root, "the settings file", SettingsWords.Keys)
            )
            {
                settings = With(settings, entry, nodes);
            }
        }

        return new SettingsReadResult(
            settings,
            [
                .. nodes.Errors.Select(error => new SettingsError(
                    tree.Source,
                    error.Span,
                    error.Message
                )),
            ]
        );
    }

    private static LintSettings With(
        LintSettings settings,
        MappingEntry entry,
        DocumentNodes nodes
    ) =>
        entry.Name switch
        {
            "origins" => settings with { Origins = nodes.Texts(entry.Value, PageOrigin.Problem) },
            "credentials" => settings with { WithCredentials = nodes.MaybeFlag(entry.Value) },
            "headers" => settings with { Headers = nodes.Texts(entry.Value, ProblemOfHeader) },
            "max-age" => settings with
            {
                MaxAge = nodes.Number(entry.Value, 0, SettingsWords.LongestMaxAge),
            },
            "code" => settings with
            {
                ReadsCode =
                    nodes.MaybeWord(entry.Value, "a way to read code", SettingsWords.CodeModes)
                        is not { Meaning: false },
            },
            "apis" => settings with { Modes = Modes(entry.Value, nodes) },
            "rules" => settings with { Rules = RuleSettings.Read(entry.Value, nodes) },
            "files" => settings with { ExcludedFiles = Excluded(entry.Value, nodes) },
            _ => settings with { Overrides = Overrides(entry.Value, nodes) },
        };

    /// <summary>Reads the entries of a mapping; an empty value counts as an empty mapping.</summary>
    /// <param name="known">The keys that it may have; <see langword="null"/> for any.</param>
    internal static ImmutableArray<MappingEntry> Entries(
        DocumentNodes nodes,
        SyntaxNode node,
        string what,
        ImmutableArray<string>? known = null
    ) =>
        DocumentNodes.IsEmpty(node) ? []
        : known is { } keys ? nodes.Entries(node, what, keys)
        : nodes.Entries(node, what);

    private static string? ProblemOfHeader(string name) =>
        HeaderName.IsValid(name) ? null : "is no header name";

    private static string? ProblemOfGlob(string glob) =>
        glob.Length == 0 ? "names no file"
        : glob.Contains('\\', StringComparison.Ordinal) ? "has a backslash: folders end with '/'"
        : null;

    private static ImmutableDictionary<string, string> Modes(SyntaxNode node, DocumentNodes nodes)
    {
        ImmutableDictionary<string, string>.Builder modes = ImmutableDictionary.CreateBuilder<
            string,
            string
        >(StringComparer.Ordinal);
        foreach (MappingEntry api in Entries(nodes, node, "'apis'"))
        {
            foreach (
                MappingEntry entry in Entries(
                    nodes,
                    api.Value,
                    $"'{api.Name}'",
                    SettingsWords.ApiKeys
                )
            )
            {
                if (nodes.MaybeWord(entry.Value, "a mode", SettingsWords.Modes) is { } mode)
                {
                    modes[api.Name ?? ""] = mode.Meaning;
                }
            }
        }

        return modes.ToImmutable();
    }

    private static ImmutableArray<string> Excluded(SyntaxNode node, DocumentNodes nodes) =>
        [
            .. Entries(nodes, node, "'files'", SettingsWords.FileKeys)
                .SelectMany(entry => nodes.Texts(entry.Value, ProblemOfGlob)),
        ];

    private static ImmutableArray<SettingsOverride> Overrides(SyntaxNode node, DocumentNodes nodes)
    {
        if (node.Resolved is not SequenceNode list)
        {
            nodes.Report(node, "A list is expected here: overrides.");
            return [];
        }

        return [.. list.Items.Select(item => Override(item, nodes))];
    }

    private static SettingsOverride Override(SyntaxNode node, DocumentNodes nodes)
    {
        var found = new SettingsOverride([], []);
        foreach (
            MappingEntry entry in Entries(nodes, node, "an override", SettingsWords.OverrideKeys)
        )
        {
            found =
                entry.Name == "files"
                    ? found with
                    {
                        Files = nodes.Texts(entry.Value, ProblemOfGlob),
                    }
                    : found with
                    {
                        Rules = RuleSettings.Read(entry.Value, nodes),
                    };
        }

        return found;
    }
}
