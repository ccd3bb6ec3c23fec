using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>The rules that the tool ships with, and their pages.</summary>
public static class BuiltInRules
{
    private const string Folder = "rules/";

    private const string PageFile = "/README.md";

    private static readonly Lazy<ImmutableArray<Rule>> s_all = new(() =>
        ImmutableArray.CreateRange(PackedRules.Read(), Read)
    );

    private static readonly Lazy<ImmutableArray<string>> s_ids = new(() =>
        [.. PackedRules.Read().Select(IdOf)]
    );

    /// <summary>The rules in the order of their ids, which are read when somebody first asks for them.</summary>
    public static ImmutableArray<Rule> All => s_all.Value;

    /// <summary>The ids of all of them, in their order, also of one that cannot be read.</summary>
    internal static ImmutableArray<string> Ids => s_ids.Value;

    /// <summary>The rule's page for people, in Markdown.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static string? PageOf(string id)
    {
        string? name = typeof(BuiltInRules)
            .Assembly.GetManifestResourceNames()
            .FirstOrDefault(name =>
                name.StartsWith($"{Folder}{id}-", StringComparison.Ordinal)
                && name.EndsWith(PageFile, StringComparison.Ordinal)
            );
        using Stream? stream = name is null
            ? null
            : typeof(BuiltInRules).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Rule Read(SyntaxNode root)
    {
        RuleReading reading = RuleReader.ReadPacked(root);
        return reading.Rule
            ?? throw new InvalidOperationException(
                $"{IdOf(root)} cannot be read: "
                    + string.Join(" ", reading.Errors.Select(error => error.Message).Distinct())
            );
    }

    private static string IdOf(SyntaxNode root) =>
        ((root as MappingNode)?["id"] as ScalarNode)?.Value ?? "A rule without an id";
}
