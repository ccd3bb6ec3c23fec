using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Rules;

/// <summary>The rules that ship: each can be read and has its page.</summary>
public sealed partial class BuiltInRulesTests
{
    public static TheoryData<string> Files =>
        [
            .. from path in Directory.EnumerateFiles(
                Repo.PathTo("rules"),
                "rule.yaml",
                SearchOption.AllDirectories
            )
            let folder = Path.GetFileName(Path.GetDirectoryName(path))
            orderby folder
            select $"rules/{folder}/rule.yaml",
        ];

    public static TheoryData<string> Ids => [.. BuiltInRules.Ids];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_rule_file_is_read(string path)
    {
        SourceText source = SourceOf(path);

        RuleReading reading = RuleReader.Read(SyntaxReader.Read(source));

        Assert.Empty(
            reading.Errors.Select(error =>
                $"{path}:{source.PositionAt(error.Span.Start).Line + 1} {error.Message}"
            )
        );
        Assert.Equal($"rules/{reading.Rule?.Id}-{reading.Rule?.Name}/rule.yaml", path);
    }

    [Fact]
    public void Every_rule_that_the_code_names_is_there()
    {
        HashSet<string> ids = [.. BuiltInRules.All.Select(rule => rule.Id)];

        var absent =
            from file in SourceFile.Under("src")
            from Match named in NamedRule().Matches(file.Text)
            where !ids.Contains(named.Groups[1].Value)
            select $"{file.Path}: {named.Groups[1].Value}";

        Assert.Empty(absent);
    }

    [Fact]
    public void What_the_build_packs_is_what_the_files_say()
    {
        ImmutableArray<SyntaxNode> packed = PackedRules.Read();

        var files = Files.Select(row => SyntaxReader.Read(SourceOf(row.Data)).Root).ToList();

        Assert.Equal(files.Count, packed.Length);
        Assert.All(packed, (root, at) => Assert.Empty(ValueTree.Differences(files[at], root)));
        Assert.All(packed, (root, at) => Assert.Equal(StylesIn(files[at]), StylesIn(root)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page(string id) =>
        Assert.StartsWith($"# {id} ", BuiltInRules.PageOf(id), StringComparison.Ordinal);

    /// <summary>What <c>rules/new</c> leaves open is filled in before a rule ships.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_of_the_scaffold_is_left(string path) =>
        Assert.DoesNotContain(
            "WRITE",
            File.ReadAllText(Repo.PathTo(path))
                + File.ReadAllText(
                    Repo.PathTo(path.Replace("rule.yaml", "README.md", StringComparison.Ordinal))
                ),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_yields_to_others_only(string id)
    {
        Rule rule = BuiltInRules.All.Single(one => one.Id == id);

        Assert.DoesNotContain(id, rule.YieldsTo);
        Assert.All(rule.YieldsTo, other => Assert.Matches("^CORS[0-9]{3}$", other));
    }

    private static SourceText SourceOf(string path) =>
        new(path, File.ReadAllText(Repo.PathTo(path)));

    /// <summary>Whether each scalar is plain, from the first to the last.</summary>
    private static IEnumerable<bool> StylesIn(SyntaxNode? node) =>
        node switch
        {
            ScalarNode scalar => [scalar.IsPlain],
            SequenceNode list => list.Items.SelectMany(StylesIn),
            MappingNode mapping => mapping.Entries.SelectMany(entry =>
                StylesIn(entry.Key).Concat(StylesIn(entry.Value))
            ),
            _ => [],
        };

    [GeneratedRegex("\"(CORS[0-9]{3})\"")]
    private static partial Regex NamedRule();
}
