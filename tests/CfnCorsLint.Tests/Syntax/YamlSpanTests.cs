using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>The span that a node of YAML has: what a person would point at.</summary>
public sealed class YamlSpanTests
{
    [Theory]
    [InlineData("a: [|b|] # c\n")]
    [InlineData("a: [|'it''s'|]\n")]
    [InlineData("a: [|\"x\"|]# c\nb: \"y\"\n")]
    [InlineData("a: [|\"x\n  y\"|]\n")]
    [InlineData("a: [|x\n  y|]\n\nb: z\n")]
    [InlineData("a:[||] # c\n\nb:\n")]
    [InlineData("a:[||]")]
    [InlineData("? a[||]\n\n# c\n? b\n")]
    [InlineData("{a[||]}")]
    [InlineData("{a:[||] }")]
    [InlineData("a: [|!Ref x|]\n")]
    [InlineData("a: [|!Ref|]\nb: c\n")]
    [InlineData("a: [|&x|] # c\n\nb: c\n")]
    [InlineData("a: [|&x !Ref \"y\"|]\n")]
    [InlineData("a: [|!Ref # c\n  y|]\n")]
    [InlineData("a:\t[|😀😀|]\t\n")]
    public void A_scalar_has_its_tag_anchor_and_quotes(string text) => Check(text);

    [Theory]
    [InlineData("a: [||\n  x|]\n\n\nb: c\n")]
    [InlineData("a: [||+\n  x\n\n|]\nb: c\n")]
    [InlineData("a: [||+\r\n  x\r\n\r\n|]\r\nb: c\r\n")]
    [InlineData("a: [|>-  # c\n  x\n\n  y|]\n  \n # d\nb: c\n")]
    [InlineData("a: [|!Sub |\n  x\n    |]\nb: c\n")]
    [InlineData("a: [||\n  x|]")]
    [InlineData("a: [|||]\nb: c\n")]
    [InlineData("a: [|>1-\n x|]\n")]
    public void A_block_scalar_ends_with_its_last_line_that_counts(string text) => Check(text);

    [Theory]
    [InlineData("a:\n  [|b: c\n  d:|]\n\n# c\ne: f\n")]
    [InlineData("a: [|!Foo\n  b: c|]  # c\n\n")]
    [InlineData("a: [|&x !Foo # c\n\n  b: c|]\n")]
    [InlineData("a:\n  # c\n  [|? b\n  : c|]\n")]
    [InlineData("a: [|{b: c}|] # c\n")]
    [InlineData("a: [|!Foo {b: [c\n  ]}|]\n")]
    [InlineData("[a: [|{}|]]")]
    public void A_mapping_ends_with_its_last_child_or_brace(string text) => Check(text);

    [Theory]
    [InlineData("a:\n[|- b\n- c|]\n\n# c\nd: e\n")]
    [InlineData("a:\n  # c\n  [|- b\n  -|]\n\nd: e\n")]
    [InlineData("a: [|!Foo\n- b|]\n")]
    [InlineData("a: [|!Foo [b,\n c , ]|] # c\n")]
    [InlineData("a:\n  [|- - b\n  -   - |\n          c|]\n\n")]
    public void A_sequence_ends_with_its_last_child_or_bracket(string text) => Check(text);

    [Fact]
    public void The_one_entry_in_brackets_is_a_mapping_without_braces()
    {
        Marked marked = Marked.Parse("[x, [|b: c|] , d]");

        MappingNode pair = Assert.IsType<MappingNode>(
            SyntaxPath.Find(SyntaxTrees.Root(marked.Source.Content), "/1")
        );

        Assert.Equal(marked.Span, pair.Span);
        Assert.True(pair.IsFlow);
    }

    [Fact]
    public void The_content_of_a_scalar_is_without_tag_and_anchor()
    {
        Marked marked = Marked.Parse("a: &x !Sub # c\n  [|\"y\"|]\n");

        Assert.Equal(marked.Span, SyntaxTrees.Scalar(marked.Source.Content).ContentSpan);
    }

    [Fact]
    public void The_content_of_nothing_is_empty_and_behind_its_tag()
    {
        Marked marked = Marked.Parse("a: !Ref[||]\nb: c\n");

        Assert.Equal(marked.Span, SyntaxTrees.Scalar(marked.Source.Content).ContentSpan);
    }

    [Fact]
    public void A_key_of_nothing_stands_before_its_colon()
    {
        MappingNode root = SyntaxTrees.Mapping("a:\n:\n  b: c\n");

        Assert.Equal(2, root.Entries[1].Key.Span.Start);
        Assert.True(root.Entries[1].Key.Span.IsEmpty);
    }

    [Fact]
    public void The_byte_order_mark_is_no_part_of_the_first_key()
    {
        MappingNode root = Assert.IsType<MappingNode>(
            SyntaxReader.Read(LayoutFixtures.Read("byte-order-mark.yaml")).Root
        );

        Assert.Equal("AWSTemplateFormatVersion", root.Entries[0].Name);
        Assert.Equal(0, root.Entries[0].Span.Start);
    }

    /// <summary>The marked span is that of the value of the first key <c>a</c>.</summary>
    private static void Check(string text)
    {
        Marked marked = Marked.Parse(text);
        SyntaxTree tree = SyntaxReader.Read(marked.Source);
        Assert.Empty(tree.Errors);
        Assert.NotNull(tree.Root);

        SyntaxNode? found = SyntaxPath.Find(tree.Root, "/a") ?? SyntaxPath.Find(tree.Root, "/0/a");

        Assert.Equal(marked.Span, found?.Span);
        SyntaxLaws.Check(tree);
    }
}
