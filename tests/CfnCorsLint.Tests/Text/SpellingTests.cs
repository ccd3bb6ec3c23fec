using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Text;

/// <summary>Which misspelt words are understood.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("orgins", "origins")]
    [InlineData("ORIGINS", "origins")]
    [InlineData("ruels", "rules")]
    [InlineData("heders", "headers")]
    [InlineData("colour", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_found_if_it_is_near(string word, string? expected) =>
        Assert.Equal(expected, Spelling.Nearest(word, ["origins", "rules", "headers"]));
}
