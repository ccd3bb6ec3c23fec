using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>What YAML says: styles, tags, aliases, keys, comments, documents.</summary>
public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: x", ScalarStyle.Plain, "x")]
    [InlineData("a: 'x''y'", ScalarStyle.SingleQuoted, "x'y")]
    [InlineData("a: \"x\\ty\\u00FC\"", ScalarStyle.DoubleQuoted, "x\tyü")]
    [InlineData("a: |\n  x\n  y\n", ScalarStyle.Literal, "x\ny\n")]
    [InlineData("a: >-\n  x\n  y\n", ScalarStyle.Folded, "x y")]
    [InlineData("a: |  # c\r\n  x\r\n", ScalarStyle.Literal, "x\n")]
    [InlineData("a:", ScalarStyle.Plain, "")]
    public void A_scalar_keeps_its_style_and_value(string text, ScalarStyle style, string value)
    {
        ScalarNode scalar = SyntaxTrees.Scalar(text);

        Assert.Equal(style, scalar.Style);
        Assert.Equal(value, scalar.Value);
    }

    /// <summary>As PyYAML has them.</summary>
    [Theory]
    [InlineData("a:\n  b: \"x\n y\n\n z\"\n", "x y\nz")]
    [InlineData("a:\n  b: \"x\r\n y\"\r\n", "x y")]
    [InlineData("a:\n  b: \"x\\\n\\ty\"\n", "x\ty")]
    [InlineData("a:\n  b: 'x\n y''s'\n", "x y's")]
    [InlineData("a:\n  b: |-\n        \n   \n\nc: d\n", "")]
    [InlineData("a:\n  b: |+\n        \n   \n\nc: d\n", "\n\n\n")]
    public void Lines_may_stand_left_of_their_key(string text, string value)
    {
        SyntaxTree tree = SyntaxReader.Read(new SourceText("t.yaml", text));

        Assert.Empty(tree.Errors);
        Assert.Equal(value, Assert.IsType<ScalarNode>(SyntaxPath.Find(tree.Root!, "/a/b")).Value);
        SyntaxLaws.Check(tree);
    }

    /// <summary>As PyYAML has them.</summary>
    [Theory]
    [InlineData("a: {b: \"x\"# c\n}\n", " c")]
    [InlineData("a: {b: 'x'#c\n}\n", "c")]
    [InlineData("a: {b: x}# c # d\n", " c # d")]
    [InlineData("a:\n  b: \"x\"# c\n", " c")]
    [InlineData("a:\n  b: 'x'#\n", "")]
    [InlineData("a: {b: x,# c\n  d: [y]}\n", " c")]
    [InlineData("a: {d: [y]# c\n  , b: x}\n", " c")]
    [InlineData("a:\n  d: [y]# c\n  b: x\n", " c")]
    public void A_comment_may_begin_right_behind_a_quote_or_bracket(string text, string comment)
    {
        SyntaxTree tree = SyntaxReader.Read(new SourceText("t.yaml", text));

        Assert.Empty(tree.Errors);
        Assert.Equal("x", Assert.IsType<ScalarNode>(SyntaxPath.Find(tree.Root!, "/a/b")).Value);
        Assert.Equal($"#{comment}", tree.Source.Slice(Assert.Single(tree.Comments).Span).TrimEnd());
        SyntaxLaws.Check(tree);
    }

    [Theory]
    [InlineData("a:\n  b: [x,\n y, 'z\n z']\nc: d\n")]
    [InlineData("a:\n  b: [x,\ny, # ']'\n\"z\r\nz\"\n]\nc: d\n")]
    [InlineData("a:\n  b: [!Sub x, # [ {\ny, !Sub 'z\nz'\n]\nc: d\n")]
    public void Items_may_stand_left_of_their_key(string text)
    {
        SyntaxTree tree = SyntaxReader.Read(new SourceText("t.yaml", text));

        Assert.Empty(tree.Errors);
        SequenceNode list = Assert.IsType<SequenceNode>(SyntaxPath.Find(tree.Root!, "/a/b"));
        Assert.Equal(["x", "y", "z z"], list.Items.Select(item => ((ScalarNode)item).Value));
        Assert.Equal("d", Assert.IsType<ScalarNode>(SyntaxPath.Find(tree.Root!, "/c")).Value);
        SyntaxLaws.Check(tree);
    }

    [Theory]
    [InlineData("a: !Ref x", "!Ref")]
    [InlineData("a: !GetAtt x.y", "!GetAtt")]
    [InlineData("a: !!str 1", "!!str")]
    [InlineData("a: !<tag:yaml.org,2002:str> 1", "!!str")]
    [InlineData("a: ! 1", "!")]
    [InlineData("a: x", null)]
    public void A_tag_is_kept_as_written(string text, string? tag)
    {
        Assert.Equal(tag, SyntaxTrees.Scalar(text).Tag);
    }

    [Fact]
    public void Collections_know_their_tag_anchor_and_form()
    {
        MappingNode root = SyntaxTrees.Mapping("a: &x !If\n- b\nc: !Sub {d: e}\n");

        SequenceNode list = Assert.IsType<SequenceNode>(root["a"]);
        Assert.Equal(("!If", "x", false), (list.Tag, list.Anchor, list.IsFlow));
        MappingNode mapping = Assert.IsType<MappingNode>(root["c"]);
        Assert.Equal(("!Sub", null, true), (mapping.Tag, mapping.Anchor, mapping.IsFlow));
    }

    [Fact]
    public void An_alias_leads_to_the_last_node_of_that_name_before_it()
    {
        MappingNode root = SyntaxTrees.Mapping("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");

        Assert.Equal(["1", "1", "2", "2"], root.Entries.Select(Value));
        Assert.IsType<AliasNode>(root.Entries[1].Value);
    }

    [Fact]
    public void Explicit_keys_are_known_and_others_are_not()
    {
        MappingNode root = SyntaxTrees.Mapping(
            "a: &x Y\n? b\n: c\n? [d, ? e : f]\n: {? g : h, i: j}\nk:\n? l\nm: n\n"
        );

        Assert.Equal(
            [false, true, true, false, true, false],
            root.Entries.Select(entry => entry.IsExplicit)
        );
        MappingNode inner = Assert.IsType<MappingNode>(root.Entries[2].Value);
        Assert.Equal([true, false], inner.Entries.Select(entry => entry.IsExplicit));
    }

    [Fact]
    public void Comments_are_found_in_every_gap_and_nowhere_else()
    {
        SyntaxTree tree = SyntaxReader.Read(LayoutFixtures.Read("comments.yaml"));

        Assert.Empty(tree.Errors);
        Assert.Equal(
            [
                "first",
                "",
                "no blank",
                "# two ##",
                "after a key",
                "before a child",
                "after a value",
                "after a child",
                "after a list key",
                "less indented",
                "after an item",
                "after a dash",
                "more indented",
                "nothing",
                "in flow",
                "after a comma",
                "alone",
                "before a bracket",
                "after a bracket",
                "after a brace",
                "after a tag",
                "after an anchor",
                "after both",
                "after a question",
                "after its colon",
                "ends it",
                "not text",
                "last",
            ],
            tree.Comments.Select(comment => comment.Text)
        );
        Assert.Equal(
            [
                "first",
                "",
                "no blank",
                "# two ##",
                "before a child",
                "after a child",
                "less indented",
                "more indented",
                "alone",
                "last",
            ],
            tree.Comments.Where(comment => comment.IsWholeLine).Select(comment => comment.Text)
        );
    }

    [Fact]
    public void The_comment_behind_a_block_scalar_s_mark_is_found_and_its_text_is_not()
    {
        Marked marked = Marked.Parse("a: | [|# c|]\n  # x\n[|# d|]\r\nb: c\n");

        SyntaxTree tree = SyntaxReader.Read(marked.Source);

        Assert.Equal(marked.Spans, tree.Comments.Select(comment => comment.Span));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("# c\n", 0)]
    [InlineData("a", 1)]
    [InlineData("---\n", 1)]
    [InlineData("%YAML 1.1\n---\na: b\n...\n", 1)]
    [InlineData("a: b\n---\nc: d\n---\ne: f\n", 3)]
    public void Documents_are_counted(string text, int expected)
    {
        Assert.Equal(expected, SyntaxTrees.Read(text).DocumentCount);
    }

    [Fact]
    public void The_root_is_that_of_the_first_document()
    {
        MappingNode root = SyntaxTrees.Mapping("a: &x 1\n---\nb: &x 2\n");

        Assert.Equal(["a"], root.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public void Repeated_keys_are_kept_and_the_last_one_counts()
    {
        MappingNode root = SyntaxTrees.Mapping("a: 1\na: 2\n");

        Assert.Equal(2, root.Entries.Length);
        Assert.Equal("2", Assert.IsType<ScalarNode>(root["a"]).Value);
    }

    [Fact]
    public void A_blank_first_line_of_a_block_scalar_is_no_error()
    {
        ScalarNode scalar = SyntaxTrees.Scalar("a: | # c\r\n    \r\n    x\r\nb: |\n  \n  y\n");

        Assert.Equal("\nx\n", scalar.Value);
    }

    private static string? Value(MappingEntry entry) => (entry.Value.Resolved as ScalarNode)?.Value;
}
