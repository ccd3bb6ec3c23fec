using System.Diagnostics;
using System.Text;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>The choice of language, and what holds for every text in either.</summary>
public sealed class SyntaxReaderTests
{
    /// <summary>Far more than any of the texts takes on a slow machine; what is quadratic takes minutes.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Fixtures => LayoutFixtures.Names;

    /// <summary>Texts that nest without end.</summary>
    public static TheoryData<string> Bottomless =>
        ["[", "{", "{a: ", "[\n", "- ", "? ", "{\"a\":", "[{\"a\":"];

    [Theory]
    [InlineData("x.json", "{\"a\": 1}", SyntaxLanguage.Json)]
    [InlineData("x.JSON", "a: b", SyntaxLanguage.Json)]
    [InlineData("x.template", "\n {\"a\": 1}", SyntaxLanguage.Json)]
    [InlineData("x.yaml", "{\"a\": 1} // c", SyntaxLanguage.Json)]
    [InlineData("x.yaml", "{\"a\": 1,}", SyntaxLanguage.Yaml)]
    [InlineData("x.yaml", "{a: b}", SyntaxLanguage.Yaml)]
    [InlineData("x.yaml", "{\"a\": [1", SyntaxLanguage.Json)]
    [InlineData("x.yaml", "{a: [1", SyntaxLanguage.Yaml)]
    [InlineData("x.yaml", "[{\"a\": 1}]", SyntaxLanguage.Yaml)]
    [InlineData("x.template", "a: b", SyntaxLanguage.Yaml)]
    [InlineData("x.yaml", "", SyntaxLanguage.Yaml)]
    public void The_language_shows_in_the_name_or_the_first_character(
        string path,
        string text,
        SyntaxLanguage expected
    )
    {
        Assert.Equal(expected, SyntaxTrees.Read(text, path).Language);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_fixture_is_read_without_error_and_keeps_the_laws(string name)
    {
        SyntaxTree tree = SyntaxReader.Read(LayoutFixtures.Read(name));

        Assert.Empty(tree.Errors);
        SyntaxLaws.Check(tree);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_text_may_be_cut_anywhere(string name)
    {
        SourceText source = LayoutFixtures.Read(name);
        int length = source.Content.Length;
        var random = new Random(1);
        IEnumerable<int> cuts =
            length <= 2048
                ? Enumerable.Range(0, length)
                : Enumerable.Range(0, 200).Select(_ => random.Next(length));
        foreach (int cut in cuts)
        {
            SyntaxLaws.Check(SyntaxReader.Read(new SourceText(name, source.Content[..cut])));
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Any_characters_may_be_wrong(string name)
    {
        const string Characters = "{}[],:?-#&*!|>'\"%@` \t\n\r\\~\u0085\u2028\0\u0001x0<=";
        string content = LayoutFixtures.Read(name).Content;
        var random = new Random(2);
        for (int round = 0; round < 200; round++)
        {
            var text = new StringBuilder(content);
            for (int edits = random.Next(1, 6); edits > 0; edits--)
            {
                int at = random.Next(text.Length + 1);
                text.Remove(at, Math.Min(random.Next(3), text.Length - at));
                text.Insert(at, Characters[random.Next(Characters.Length)]);
            }

            SyntaxLaws.Check(SyntaxReader.Read(new SourceText(name, text.ToString())));
        }
    }

    [Theory]
    [MemberData(nameof(Bottomless))]
    public void What_nests_without_end_is_an_error_at_once(string opening)
    {
        string text = string.Concat(Enumerable.Repeat(opening, 100_000));
        long start = Stopwatch.GetTimestamp();

        SyntaxTree tree = SyntaxTrees.Read(text);

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, s_patience);
        SyntaxError error = Assert.Single(tree.Errors);
        Assert.Contains("256 levels", error.Message, StringComparison.Ordinal);
        SyntaxLaws.Check(tree);
    }

    [Fact]
    public void Blocks_that_nest_without_end_are_an_error_at_once()
    {
        string text = string.Concat(
            Enumerable.Range(0, 2000).Select(level => $"{new string(' ', level)}a:\n")
        );

        Assert.Contains(
            "256 levels",
            Assert.Single(SyntaxTrees.Read(text).Errors).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("template.yaml")]
    [InlineData("template.json")]
    public void The_deepest_text_allowed_is_read(string path)
    {
        string text = new string('[', 256) + new string(']', 256);

        Assert.Empty(SyntaxTrees.Read(text, path).Errors);
        Assert.Single(SyntaxTrees.Read($"[{text}]", path).Errors);
    }

    [Fact]
    public void Aliases_of_aliases_cost_no_more_than_their_text()
    {
        long start = Stopwatch.GetTimestamp();
        MappingNode root = Assert.IsType<MappingNode>(
            SyntaxReader.Read(LayoutFixtures.Read("merge-bomb.yaml")).Root
        );

        MappingNode last = Assert.IsType<MappingNode>(root["e"]);

        Assert.NotNull(last["x"]);
        Assert.Null(last["absent"]);
        Assert.Equal(["list", "x"], last.EffectiveEntries.Select(entry => entry.Name).Order());
        Assert.Empty(ValueTree.Differences(root, root));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, s_patience);
    }

    [Fact]
    public void Aliases_that_stand_for_more_than_fits_into_a_template_are_refused()
    {
        string lines = string.Concat(
            Enumerable
                .Range(1, 40)
                .Select(at => $"v{at}: &v{at} [*v{at - 1}, *v{at - 1}, *v{at - 1}]\n")
        );

        SyntaxTree tree = SyntaxReader.Read(new SourceText("a.yaml", $"v0: &v0 x\n{lines}"));

        Assert.Equal(
            "The aliases up to here stand for more than 4,000,000 characters, which are not read.",
            Assert.Single(tree.Errors).Message
        );
    }

    [Fact]
    public void Aliases_count_as_deep_as_what_they_stand_for()
    {
        string lines = string.Concat(
            Enumerable.Range(1, 300).Select(at => $"v{at}: &v{at} [*v{at - 1}]\n")
        );

        SyntaxTree tree = SyntaxReader.Read(new SourceText("a.yaml", $"v0: &v0 x\n{lines}"));

        Assert.Equal(
            "Nested more than 256 levels deep, which is not read.",
            Assert.Single(tree.Errors).Message
        );
    }

    [Theory]
    [InlineData("template.yaml")]
    [InlineData("template.json")]
    public void A_text_of_20_MB_is_read(string path)
    {
        string line = new('x', 1000);
        string yaml = $"- Type: AWS::X # c\n  Properties: {{a: [1, 'b'], c: \"{line}\"}}\n";
        string json = $",\n  {{\"Type\": \"AWS::X\", \"Properties\": {{\"a\": [1, \"{line}\"]}}}}";
        bool isJson = path.EndsWith(".json", StringComparison.Ordinal);
        string repeated = isJson ? json : yaml;
        string body = new StringBuilder()
            .Insert(0, repeated, 20_000_000 / repeated.Length)
            .ToString();

        long start = Stopwatch.GetTimestamp();
        SyntaxTree tree = SyntaxTrees.Read(isJson ? $"[0{body}]" : body, path);

        Assert.Empty(tree.Errors);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, 6 * s_patience);
    }
}
