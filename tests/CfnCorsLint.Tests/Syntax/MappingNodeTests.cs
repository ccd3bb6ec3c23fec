using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Tests.Syntax;

/// <summary>What a mapping says: repeated keys, merge keys.</summary>
public sealed class MappingNodeTests
{
    private const string Text = """
        one: &one {a: 1, b: 1}
        two: &two
          <<: *one
          b: 2
          c: 2
        three:
          c: 3
          <<: [*two, {d: 4, a: 4}]
          '<<': text
        """;

    [Theory]
    [InlineData("a", "1")]
    [InlineData("b", "2")]
    [InlineData("c", "3")]
    [InlineData("d", "4")]
    public void Own_keys_win_over_merged_ones_and_nearer_over_farther(string key, string expected)
    {
        MappingNode? three = SyntaxTrees.Mapping(Text)["three"] as MappingNode;

        Assert.Equal(expected, (three?[key] as ScalarNode)?.Value);
    }

    [Fact]
    public void EffectiveEntries_has_every_key_once()
    {
        MappingNode? three = SyntaxTrees.Mapping(Text)["three"] as MappingNode;

        Assert.Equal(
            ["c", "<<", "b", "a", "d"],
            three?.EffectiveEntries.Select(entry => entry.Name)
        );
    }

    [Fact]
    public void DuplicateKeys_are_those_whose_key_was_there_before()
    {
        MappingNode root = SyntaxTrees.Mapping(
            "x: &x {a: 1}\na: 1\n'a': 2\n<<: *x\n<<: *x\nb: 1\na: 3\n"
        );

        Assert.Equal(
            ["2", "3"],
            DuplicateKeys.In(root).Select(entry => (entry.Value as ScalarNode)?.Value)
        );
    }
}
