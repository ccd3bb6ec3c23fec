using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>Tests of <see cref="SyntaxPath"/>.</summary>
public sealed class SyntaxPathTests
{
    private const string Text =
        "a:\n  - b\n  - /c~d: &x {e: 1}\n'': f\nalias: *x\nmerged:\n  <<: *x\n";

    public static TheoryData<string> Fixtures => LayoutFixtures.Names;

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("/a/0")]
    [InlineData("/a/1/~1c~0d")]
    [InlineData("/a/1/~1c~0d/e")]
    [InlineData("/")]
    public void A_path_leads_to_a_node_and_back(string path)
    {
        SyntaxNode? found = SyntaxPath.Find(SyntaxTrees.Root(Text), path);

        Assert.NotNull(found);
        Assert.Equal(path, SyntaxPath.Of(found));
    }

    [Theory]
    [InlineData("/alias/e", "/a/1/~1c~0d/e")]
    [InlineData("/merged/e", "/a/1/~1c~0d/e")]
    public void Aliases_and_merge_keys_are_followed(string path, string expected)
    {
        SyntaxNode? found = SyntaxPath.Find(SyntaxTrees.Root(Text), path);

        Assert.NotNull(found);
        Assert.Equal(expected, SyntaxPath.Of(found));
    }

    [Theory]
    [InlineData("/b")]
    [InlineData("/a/2")]
    [InlineData("/a/-1")]
    [InlineData("/a/00")]
    [InlineData("/a/x")]
    [InlineData("/a/0/b")]
    [InlineData("a")]
    public void A_path_that_leads_nowhere_finds_nothing(string path)
    {
        Assert.Null(SyntaxPath.Find(SyntaxTrees.Root(Text), path));
    }

    [Fact]
    public void A_key_has_the_path_of_its_value()
    {
        MappingNode root = SyntaxTrees.Mapping(Text);

        Assert.Equal("/a", SyntaxPath.Of(root.Entries[0].Key));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Of_and_Find_agree_on_values_that_nothing_hides(string name)
    {
        if (SyntaxReader.Read(LayoutFixtures.Read(name)).Root is { } root)
        {
            Assert.All(
                SyntaxLaws.All(root).Where(IsReachable),
                node => Assert.Same(node.Resolved, SyntaxPath.Find(root, SyntaxPath.Of(node)))
            );
        }
    }

    /// <summary>Whether it hangs on keys alone that are scalars, and is no key.</summary>
    private static bool IsReachable(SyntaxNode node) =>
        node.Parent switch
        {
            null => true,
            MappingNode mapping => mapping.Entries.Any(entry =>
                ReferenceEquals(entry.Value, node)
                && entry.Name is { } name
                && ReferenceEquals(mapping.Find(name), entry)
            ) && IsReachable(mapping),
            SyntaxNode parent => IsReachable(parent),
        };
}
