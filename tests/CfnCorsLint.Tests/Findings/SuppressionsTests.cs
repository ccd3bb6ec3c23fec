using CfnCorsLint.Findings;
using CfnCorsLint.Findings.Suppressions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Findings;

/// <summary>Which findings a text silences.</summary>
public sealed class SuppressionsTests
{
    [Theory]
    [InlineData("a: 1 # cfncors: ignore[CORS101] known\nb: 2\n", "a", true)]
    [InlineData("a: 1 # cfncors: ignore[CORS101] known\nb: 2\n", "b", false)]
    [InlineData("# cfncors: ignore[CORS101]\na:\n  c: 1\nb: 2\n", "c", true)]
    [InlineData("# cfncors: ignore[CORS101]\n\n# more\na: 1\nb: 2\n", "a", true)]
    [InlineData("# cfncors: ignore[CORS101]\n\n# more\na: 1\nb: 2\n", "b", false)]
    [InlineData("a: # cfncors: ignore[CORS101]\n  c: 1\nb: 2\n", "c", true)]
    [InlineData("x:\n  # cfncors: ignore[CORS101]\n  - a: 1\n    b: 2\n  - c: 1\n", "b", true)]
    [InlineData("x:\n  # cfncors: ignore[CORS101]\n  - a: 1\n    b: 2\n  - c: 1\n", "c", false)]
    [InlineData("b: 1\na: 2\n# cfncors: ignore-file[CORS101]\n", "a", true)]
    [InlineData("a: 1 # cfncors: ignore[CORS306, CORS101]\n", "a", true)]
    [InlineData("a: 1 # cfncors: ignore[CORS306]\n", "a", false)]
    [InlineData("a: 1 # cfncors: ignore[CORS1] all about preflights\n", "a", true)]
    [InlineData("a: 1 # cfncors: ignore[CORS2]\n", "a", false)]
    [InlineData("a: 1 # cfncors: ignore[preflight-unanswered]\n", "a", true)]
    [InlineData("a: 1 # cfncors: ignore[CORS999, cors101]\n", "a", true)]
    [InlineData("x: |\n  # cfncors: ignore[CORS101]\na: 1\n", "a", false)]
    [InlineData("Metadata: {cfncors: {ignore: [{rule: CORS101, reason: old}]}}\na: 1\n", "a", true)]
    [InlineData(
        "Resources:\n  R:\n    Metadata: {cfncors: {ignore: [{rule: CORS101}]}}\n    a: 1\n  b: 2\n",
        "a",
        true
    )]
    [InlineData(
        "Resources:\n  R:\n    Metadata: {cfncors: {ignore: [{rule: CORS101}]}}\n    a: 1\n  b: 2\n",
        "b",
        false
    )]
    public void A_suppression_covers_its_node_and_all_below(string text, string key, bool silenced)
    {
        SyntaxTree tree = Read(text);

        SuppressionResult result = SuppressionSet
            .Read(tree, BuiltInRules.All)
            .Apply([At(tree, key)]);

        Assert.Equal(silenced, result.Kept.IsEmpty);
        Assert.Equal(silenced, !result.Silenced.IsEmpty);
    }

    [Fact]
    public void Tells_what_silenced_nothing()
    {
        SyntaxTree tree = Read("a: 1 # cfncors: ignore[CORS101,CORS306] why\n");

        SuppressionResult result = SuppressionSet
            .Read(tree, BuiltInRules.All)
            .Apply([At(tree, "a")]);

        UnusedSuppression unused = Assert.Single(result.Unused);
        Assert.Equal(["CORS306"], unused.RuleIds);
        Assert.Equal("why", unused.Suppression.Reason);
    }

    [Theory]
    [InlineData("a: 1 # cfncors: ignore\n")]
    [InlineData("a: 1 # cfncors: ignore[] why\n")]
    [InlineData("a: 1 # cfncors: ignore[wildcard]\n")]
    [InlineData("a: 1 # cfncors: disable CORS101\n")]
    [InlineData("Metadata: {cfncors: {ignore: [{reason: old}]}}\n")]
    public void Tells_what_is_none(string text)
    {
        var read = SuppressionSet.Read(Read(text), BuiltInRules.All);

        Assert.Empty(read.All);
        Assert.Single(read.Malformed);
    }

    private static SyntaxTree Read(string text) =>
        SyntaxReader.Read(new SourceText("t.yaml", text));

    private static Finding At(SyntaxTree tree, string key)
    {
        Assert.NotNull(tree.Root);
        SyntaxNode node = Keys(tree.Root).Single(each => each.Value == key);
        return new Finding
        {
            RuleId = "CORS101",
            RuleName = "preflight-unanswered",
            Severity = Severity.Error,
            Message = "",
            Location = new Location(tree.Source, node.Span, "", ""),
            Fingerprint = new Fingerprint("", "", "", 0),
            Url = "",
        };
    }

    private static IEnumerable<ScalarNode> Keys(SyntaxNode node) =>
        node switch
        {
            MappingNode mapping => mapping.Entries.SelectMany(entry =>
                Keys(entry.Value).Prepend((ScalarNode)entry.Key)
            ),
            SequenceNode list => list.Items.SelectMany(Keys),
            _ => [],
        };
}
