using System.Text.RegularExpressions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>What the product's code is not forgiven: a silenced <see langword="null"/>, a fold, a promise of later work.</summary>
public sealed partial class ForgivenessTests
{
    [Fact]
    public void No_null_is_forgiven() =>
        Assert.Empty(Found(NullForgiven(), file => CSharpCode.Of(file.Text)));

    [Fact]
    public void No_code_is_folded_away() => Assert.Empty(Found(Region(), file => file.Text));

    [Fact]
    public void No_work_is_put_off() => Assert.Empty(Found(PutOff(), file => file.Text));

    [Theory]
    [InlineData("a!.B")]
    [InlineData("a()!;")]
    [InlineData("a[0]! + b")]
    [InlineData("null!")]
    [InlineData("a! == b")]
    public void A_forgiven_null_is_seen(string code) => Assert.Matches(NullForgiven(), code);

    [Theory]
    [InlineData("a != b")]
    [InlineData("a!=b")]
    [InlineData("return !a;")]
    [InlineData("(!a, !b)")]
    [InlineData("a => !b")]
    public void A_negation_is_let_pass(string code) => Assert.DoesNotMatch(NullForgiven(), code);

    private static IEnumerable<string> Found(Regex wrong, Func<SourceFile, string> read) =>
        from file in SourceFile.Under("src")
        let text = read(file)
        from Match match in wrong.Matches(text)
        let line = text.AsSpan(0, match.Index).Count('\n') + 1
        select $"{file.Path}:{line} {match.Value}";

    /// <summary>CSharpier writes it right after what it forgives.</summary>
    [GeneratedRegex("""(?<=[\w)\]}">])!(?!=[^=])""")]
    private static partial Regex NullForgiven();

    [GeneratedRegex(@"^[ \t]*#region", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK)\b")]
    private static partial Regex PutOff();
}
