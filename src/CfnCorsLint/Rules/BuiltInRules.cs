using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Rules;

/// <summary>The rules that the tool ships with, and their pages.</summary>
public static class BuiltInRules
{
    private const string Folder = "rules/";

    private const string RuleFile = "/rule.yaml";

    private const string PageFile = "/README.md";

    private static readonly Lazy<SharedWork<string, Rule>> s_reading = new(() =>
        new SharedWork<string, Rule>([.. Names(RuleFile)], Read)
    );

    private static readonly Lazy<ImmutableArray<Rule>> s_all = new(() => s_reading.Value.Finish());

    /// <summary>In the order of their ids. Read when first asked for.</summary>
    public static ImmutableArray<Rule> All => s_all.Value;

    /// <summary>Starts to read the rules beside what the caller does next: that takes longer than reading most templates.</summary>
    public static void Prepare()
    {
        if (!s_all.IsValueCreated)
        {
            s_reading.Value.Start();
        }
    }

    /// <summary>The rule files as they are embedded, in the order of their ids.</summary>
    public static IEnumerable<SourceText> Sources =>
        Names(RuleFile).Select(name => new SourceText(name, TextOf(name)));

    /// <summary>The rule's page for people, in Markdown.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static string? PageOf(string id) =>
        Names(PageFile)
            .Where(name => name.StartsWith($"{Folder}{id}-", StringComparison.Ordinal))
            .Select(TextOf)
            .FirstOrDefault();

    private static Rule Read(string name)
    {
        var source = new SourceText(name, TextOf(name));
        RuleReading reading = RuleReader.Read(SyntaxReader.Read(source));
        return reading.Rule
            ?? throw new InvalidOperationException(
                $"{source.Path}: {string.Join(" ", reading.Errors.Select(error => error.Message))}"
            );
    }

    private static IEnumerable<string> Names(string file) =>
        typeof(BuiltInRules)
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(Folder, StringComparison.Ordinal)
                && name.EndsWith(file, StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    private static string TextOf(string name)
    {
        using Stream stream =
            typeof(BuiltInRules).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
