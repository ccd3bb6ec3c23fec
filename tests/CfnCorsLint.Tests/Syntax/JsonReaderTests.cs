using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>JSON: spans and values as in YAML, and what is no JSON.</summary>
public sealed class JsonReaderTests
{
    private const string Name = "template.json";

    [Theory]
    [InlineData("{\"a\" :\t[|\"b\"|] }", "b", ScalarStyle.DoubleQuoted)]
    [InlineData("{\"a\":[|\"\\u00fc\\n\\/\\\"\\\\\"|]}", "ü\n/\"\\", ScalarStyle.DoubleQuoted)]
    [InlineData("{\"a\":[|\"http://x/*y*/\"|]}", "http://x/*y*/", ScalarStyle.DoubleQuoted)]
    [InlineData(
        "{\"a\":[|\"2010-09-09T00:00:00Z\"|]}",
        "2010-09-09T00:00:00Z",
        ScalarStyle.DoubleQuoted
    )]
    [InlineData("{\"a\":\r\n[|-1.50e+10|]\r\n}", "-1.50e+10", ScalarStyle.Plain)]
    [InlineData("{\"a\":[|012|]345}", null, ScalarStyle.Plain)]
    [InlineData("{\"a\":[|true|]}", "true", ScalarStyle.Plain)]
    [InlineData("{\"a\":[|null|]/* c */}", "null", ScalarStyle.Plain)]
    public void A_scalar_is_where_it_is_written(string text, string? value, ScalarStyle style)
    {
        Marked marked = Marked.Parse(text, Name);
        SyntaxTree tree = SyntaxReader.Read(marked.Source);
        if (value is null)
        {
            Assert.Single(tree.Errors);
            return;
        }

        Assert.Empty(tree.Errors);
        ScalarNode scalar = Assert.IsType<ScalarNode>(Assert.IsType<MappingNode>(tree.Root)["a"]);

        Assert.Equal(value, scalar.Value);
        Assert.Equal(style, scalar.Style);
        Assert.Equal(marked.Span, scalar.Span);
        Assert.Equal(marked.Span, scalar.ContentSpan);
    }

    [Fact]
    public void Collections_reach_from_bracket_to_bracket()
    {
        Marked marked = Marked.Parse("\n[|{\"a\": [|[1, [|{}|]]|] }|]\n", Name);
        SyntaxNode root = SyntaxTrees.Root(marked.Source.Content, Name);

        Assert.Equal(marked.Spans[0], root.Span);
        Assert.Equal(marked.Spans[1], SyntaxPath.Find(root, "/a")?.Span);
        Assert.Equal(marked.Spans[2], SyntaxPath.Find(root, "/a/1")?.Span);
        Assert.True(Assert.IsType<MappingNode>(root).IsFlow);
    }

    [Fact]
    public void Comments_are_taken_between_any_tokens()
    {
        SyntaxTree tree = SyntaxReader.Read(LayoutFixtures.Read("comments.json"));

        Assert.Empty(tree.Errors);
        Assert.Equal(
            [
                "first",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six\n    lines",
                "last inside",
                "",
                "last",
            ],
            tree.Comments.Select(comment => comment.Text)
        );
        Assert.Equal(
            ["first", "last inside", ""],
            tree.Comments.Where(comment => comment.IsWholeLine).Select(comment => comment.Text)
        );
    }

    [Theory]
    [InlineData("{[|'|]a': 1}", "double quotes")]
    [InlineData("{[|a|]: 1}", "double quotes")]
    [InlineData("{\"a\": [|'|]b'}", "double quotes")]
    [InlineData("{\"a\": 1 [|\"|]b\": 2}", "','")]
    [InlineData("{\"a\" [|1|]}", "':'")]
    [InlineData("{\"a\": 1,[|}|]", "','")]
    [InlineData("[1, 2,[|]|]", "','")]
    [InlineData("[1,, [|2|]]", "','")]
    [InlineData("[, [|1|]]", "','")]
    [InlineData("{\"a\":: [|1|]}", "':'")]
    [InlineData("{\"a\": [|}|]", "value")]
    [InlineData("{\"a\": [1[|}|]}", "']'")]
    [InlineData("{} [|x|]", "Nothing may follow")]
    [InlineData("{}[|]|]", "Nothing may follow")]
    [InlineData("{\"a\": [||][1, ", "']'")]
    [InlineData("[|{|]\"a\": 1", "'}'")]
    [InlineData("{\"a\": [|\"|]b", "closes")]
    [InlineData("{\"a\": [|\"|]b\n\"}", "closes")]
    [InlineData("{\"a\": \"b[|\t|]\"}", "tab")]
    [InlineData("{\"a\": \"b[|\0|]\"}", "U+0000")]
    [InlineData("{\"a\": [|\"\\q\"|]}", "escape")]
    [InlineData("{\"a\": [|NaN|]}", "value")]
    [InlineData("{\"a\": [|tru|]}", "value")]
    [InlineData("{\"a\": [|01|]}", "value")]
    [InlineData("{\"a\": [|.5|]}", "value")]
    [InlineData("{\"a\": [|+1|]}", "value")]
    [InlineData("{\"a\": 1 [|/*|] }", "'*/'")]
    [InlineData("[|#|] {}", "value")]
    public void What_is_no_JSON_is_an_error_at_its_place(string text, string word)
    {
        Marked marked = Marked.Parse(text, Name);

        SyntaxTree tree = SyntaxReader.Read(marked.Source);

        SyntaxError error = Assert.Single(tree.Errors);
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Equal(marked.Span.Start, error.Span.Start);
        SyntaxLaws.Check(tree);
    }

    [Fact]
    public void What_was_read_before_the_error_is_kept()
    {
        SyntaxTree tree = SyntaxTrees.Read("{\"a\": {\"b\": 1, \"c\"", Name);

        Assert.NotNull(tree.Root);
        Assert.NotNull(SyntaxPath.Find(tree.Root, "/a/b"));
        Assert.Null(SyntaxPath.Find(tree.Root, "/a/c"));
    }
}
