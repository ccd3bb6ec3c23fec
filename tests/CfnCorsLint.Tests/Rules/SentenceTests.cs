using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Rules;

/// <summary>Sentences with holes.</summary>
public sealed class SentenceTests
{
    private const string Text =
        "The preflight of '{path}' does not allow {missing}, so browsers never send {missing:it|them}.";

    [Theory]
    [InlineData("PUT", "The preflight of '/a' does not allow PUT, so browsers never send it.")]
    [InlineData(
        "PUT DELETE",
        "The preflight of '/a' does not allow PUT and DELETE, so browsers never send them."
    )]
    [InlineData(
        "A B C",
        "The preflight of '/a' does not allow A, B and C, so browsers never send them."
    )]
    public void Holes_are_filled(string missing, string expected)
    {
        ImmutableDictionary<string, ImmutableArray<string>> words = ImmutableDictionary<
            string,
            ImmutableArray<string>
        >
            .Empty.Add("path", ["/a"])
            .Add("missing", [.. missing.Split(' ')]);

        Assert.Equal(expected, Sentence.Parse(Text).Render(words));
    }

    [Theory]
    [InlineData("an { open one")]
    [InlineData("a } closing one")]
    [InlineData("an {} empty one")]
    [InlineData("a {missing:it} half one")]
    public void Wrong_braces_are_told(string text) => Assert.NotNull(Sentence.Parse(text).Error);

    [Fact]
    public void Every_hole_is_listed() =>
        Assert.Equal(["path", "missing", "missing"], Sentence.Parse(Text).Holes);
}
