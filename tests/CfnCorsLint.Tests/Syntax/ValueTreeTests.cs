using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>Tests of <see cref="ValueTree"/>.</summary>
public sealed class ValueTreeTests
{
    public static TheoryData<string> Fixtures => LayoutFixtures.Names;

    [Theory]
    [InlineData("a: {b: c}", "a:\n  'b': \"c\" # d\n")]
    [InlineData("a: 1\nb: 2", "b: 2\na: 1")]
    [InlineData("a: [x, y]", "a:\n- x\n- 'y'\n")]
    [InlineData("200: x", "'200': x")]
    [InlineData("a: &x 1\nb: *x", "a: &x  1\nb: *x # c\n")]
    [InlineData("a: |\n  x\n", "a: \"x\\n\"")]
    public void What_is_only_written_otherwise_is_the_same(string before, string after)
    {
        Assert.Empty(Differences(before, after));
    }

    [Theory]
    [InlineData("a: 1", "a: 2", "/a")]
    [InlineData("a: 1", "a: '1'", "/a")]
    [InlineData("a: x", "a: !Ref x", "/a")]
    [InlineData("a: {b: 1}", "a: !Sub {b: 1}", "/a")]
    [InlineData("a: {b: 1}", "a: [1]", "/a")]
    [InlineData("a: x", "a: &x x", "/a")]
    [InlineData("a: {b: {c: 1, d: 2}}", "a: {b: {c: 1, d: 3}}", "/a/b/d")]
    [InlineData("a: 1", "a: 1\nb/~: {c: 1}", "/b~1~0")]
    [InlineData("a: 1\nb: {c: 1}", "a: 1", "/b")]
    [InlineData("a: 1\nb: 1", "a: 2\nc: 1", "/a /b /c")]
    [InlineData("a: 1\na: 2", "a: 1", "/a")]
    [InlineData("a: 1\na: 2", "a: 2\na: 1", "/a")]
    [InlineData("x: &x {b: 1}\na: *x", "x: &x {b: 1}\na: {b: 1}", "/a")]
    [InlineData("x: &x 1\ny: &y 1\na: *x", "x: &x 1\ny: &y 1\na: *y", "/a")]
    [InlineData("a: {<<: {b: 1}}", "a: {'<<': {b: 1}}", "/a/<<")]
    [InlineData("[a]: 1\nb: 1", "[c]: 1\nb: 1", "/")]
    public void A_change_is_told_by_its_path(string before, string after, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Differences(before, after)));
    }

    [Theory]
    [InlineData("[a, b]", "[a, b, c, d]", "/2 /3")]
    [InlineData("[a, b]", "[x, a, b]", "/0")]
    [InlineData("[a, b]", "[a, x, b]", "/1")]
    [InlineData("[a, b, c]", "[a, c]", "/1")]
    [InlineData("[a, b, c]", "[a, x, c]", "/1")]
    [InlineData("[a, {b: 1}, c]", "[a, {b: 2}, c]", "/1/b")]
    [InlineData("[a, b, c]", "[x, b, y]", "/0 /2")]
    [InlineData("[a]", "[]", "/0")]
    [InlineData("[a, a]", "[a, a, a]", "/2")]
    [InlineData("[a, b, c, d]", "[a, x, d]", "/1 /2")]
    public void Lists_are_compared_between_what_they_share_at_both_ends(
        string before,
        string after,
        string expected
    )
    {
        Assert.Equal(expected, string.Join(' ', Differences(before, after)));
    }

    [Fact]
    public void A_tree_and_none_differ_at_the_root()
    {
        SyntaxNode root = SyntaxTrees.Root("a: b");

        Assert.Empty(ValueTree.Differences(null, null));
        Assert.Equal([""], ValueTree.Differences(root, null));
        Assert.Equal([""], ValueTree.Differences(null, root));
        Assert.Equal([""], ValueTree.Differences(root, SyntaxTrees.Root("a")));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_file_says_the_same_as_itself(string name)
    {
        SyntaxNode? one = SyntaxReader.Read(LayoutFixtures.Read(name)).Root;
        SyntaxNode? other = SyntaxReader.Read(LayoutFixtures.Read(name)).Root;

        Assert.Empty(ValueTree.Differences(one, other));
    }

    [Fact]
    public void Line_breaks_say_nothing()
    {
        SyntaxNode? expected = SyntaxReader.Read(LayoutFixtures.Read("byte-order-mark.yaml")).Root;
        string[] names =
        [
            "crlf.yaml",
            "carriage-returns.yaml",
            "mixed-line-breaks.yaml",
            "no-final-newline.yaml",
            "trailing-blanks.yaml",
        ];

        Assert.All(
            names,
            name =>
                Assert.Empty(
                    ValueTree.Differences(
                        expected,
                        SyntaxReader.Read(LayoutFixtures.Read(name)).Root
                    )
                )
        );
    }

    private static ImmutableArray<string> Differences(string before, string after) =>
        ValueTree.Differences(SyntaxTrees.Root(before), SyntaxTrees.Root(after));
}
