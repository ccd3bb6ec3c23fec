using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches;

/// <summary>One template, written in every way that fixes must keep.</summary>
internal static class Layouts
{
    public static IReadOnlyList<string> Names { get; } =
    ["block", "indentless", "flow", "json", "minified", "crlf", "no-final-newline"];

    public static SourceText Of(string yaml, string layout) =>
        layout switch
        {
            "block" => new SourceText("template.yaml", yaml),
            "indentless" => new SourceText("template.yaml", Block(yaml, indent: 2, lists: 0)),
            "flow" => new SourceText("template.yaml", FlowResources(yaml)),
            "json" => new SourceText("template.json", Json(yaml, "  ") + "\n"),
            "minified" => new SourceText("template.json", Json(yaml, null)),
            "crlf" => new SourceText(
                "template.yaml",
                yaml.Replace("\n", "\r\n", StringComparison.Ordinal),
                hasByteOrderMark: true
            ),
            "no-final-newline" => new SourceText("template.yaml", yaml.TrimEnd('\n')),
            _ => throw new ArgumentException(layout, nameof(layout)),
        };

    private static Fragment.Map Root(string yaml)
    {
        SyntaxTree tree = SyntaxReader.Read(new SourceText("template.yaml", yaml));
        Assert.NotNull(tree.Root);
        return Assert.IsType<Fragment.Map>(FragmentCopy.Of(tree.Root, tree));
    }

    private static string Block(string yaml, int indent, int lists) =>
        string.Concat(
            Root(yaml)
                .Entries.SelectMany(entry =>
                    BlockWriter.Entry(entry, 0, Style(SyntaxLanguage.Yaml, indent, lists, null))
                )
                .Select(line => line + "\n")
        );

    private static string FlowResources(string yaml)
    {
        Style style = Style(SyntaxLanguage.Yaml, 2, 2, null);
        var writer = new FlowWriter(style);
        Fragment.Map root = Root(yaml);
        var resources = (Fragment.Map)root.Entries.Single(entry => entry.Key == "Resources").Value;
        return "Resources:\n"
            + string.Concat(
                resources.Entries.Select(entry =>
                    $"  {entry.Key}: {writer.Write(entry.Value, "")}\n"
                )
            );
    }

    private static string Json(string yaml, string? unit) =>
        new FlowWriter(Style(SyntaxLanguage.Json, 2, 2, unit)).Write(Root(yaml), "");

    private static Style Style(SyntaxLanguage language, int indent, int lists, string? unit)
    {
        bool isTight = language == SyntaxLanguage.Json && unit is null;
        return new Style(
            language,
            indent,
            lists,
            '\'',
            null,
            HasFlowLists: false,
            "\n",
            new FlowStyle(isTight ? ":" : ": ", isTight ? "," : ", ", "", unit)
        );
    }
}
