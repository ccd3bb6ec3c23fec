using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>Broken YAML: one error, at the right place, in words that help.</summary>
public sealed class YamlErrorTests
{
    [Theory]
    [InlineData("a:\n[|\t|]b: c\n", "tab")]
    [InlineData("a: b\n[|\t|]\nc: d\n", "tab")]
    [InlineData("a: b[|:|] c\n", "quotes")]
    [InlineData("a: b\n[|c d|]\n", "indented")]
    [InlineData("- a\n[|b|]: c\n", "'- '")]
    [InlineData("a: [|'b|]\nc: d\n", "closed")]
    [InlineData("a: [||][b, c\nd: e\n", "']'")]
    [InlineData("a: [||][b, ", "']'")]
    [InlineData("a: [|{|]b: c", "'}'")]
    [InlineData("a: [|@|]b\n", "quoted")]
    [InlineData("a: [|-|] b\n", "next line")]
    [InlineData("a: [|*x|]\n", "'&x'")]
    [InlineData("a: &x [b, [|*x|]]\n", "own anchor")]
    [InlineData("a: &x b\n---\nc: [|*x|]\n", "'&x'")]
    [InlineData("a: [|!x!y|] b\n", "handle")]
    [InlineData("a: [b, [|||]-]\n", "brackets")]
    [InlineData("a: {[|b|]\n c: d}\n", "several lines")]
    [InlineData("a:\n  b: [|\"|]x\n--- y\"\n", "document")]
    [InlineData("a: [\"b \"[|c|] \"]\n", "doubled")]
    [InlineData("a: b[|\uFFFE|]c\n", "U+FFFE")]
    [InlineData("a: b[|\0|]c\n", "U+0000")]
    [InlineData("a: b\n# [|\u0001|]\n", "U+0001")]
    [InlineData("a: \"[|\\|]q\"\n", "escape")]
    [InlineData("a: [|\"|]\\uD83Dx\"\n", "escape")]
    [InlineData("a: [|]|]\n", "missing")]
    [InlineData("a: {b: [|*|]}\n", "the star itself in quotes")]
    [InlineData("a: {b: /c/[|{|]d}, e: f}\n", "needs quotes")]
    public void A_fault_is_told_at_its_place(string text, string word)
    {
        Marked marked = Marked.Parse(text);

        SyntaxTree tree = SyntaxReader.Read(marked.Source);

        SyntaxError error = Assert.Single(tree.Errors);
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Equal(marked.Span.Start, error.Span.Start);
        SyntaxLaws.Check(tree);
    }

    [Fact]
    public void A_key_of_more_than_1024_characters_is_an_error()
    {
        SyntaxTree tree = SyntaxTrees.Read($"a: b\n{new string('k', 1100)}: c\n");

        Assert.Single(tree.Errors);
    }

    [Fact]
    public void An_error_stays_on_one_line()
    {
        SyntaxTree tree = SyntaxTrees.Read("a: 'b\nc: d\ne: f\n");

        Assert.Equal("'b", tree.Source.Slice(Assert.Single(tree.Errors).Span));
    }

    [Fact]
    public void What_was_read_before_the_error_is_kept()
    {
        SyntaxTree tree = SyntaxTrees.Read("a: b\nc:\n  d: [e, {f: g\nh: @\n");

        Assert.NotNull(tree.Root);
        Assert.Equal("b", Text(tree.Root, "/a"));
        Assert.Equal("e", Text(tree.Root, "/c/d/0"));
    }

    [Fact]
    public void Every_sentence_ends_with_a_full_stop()
    {
        string[] texts = ["a: b: c", "a:\n\tb", "a: @", "a: [", "a: *b", "{\"a\": tru}", "{'a"];

        Assert.All(
            texts.SelectMany(text => SyntaxTrees.Read(text).Errors),
            error => Assert.EndsWith(".", error.Message, StringComparison.Ordinal)
        );
    }

    private static string? Text(SyntaxNode root, string path) =>
        (SyntaxPath.Find(root, path) as ScalarNode)?.Value;
}
