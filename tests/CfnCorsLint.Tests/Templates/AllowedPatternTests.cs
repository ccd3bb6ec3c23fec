using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Tests.Templates;

/// <summary>What the pattern of a parameter says of the first character of its values.</summary>
public sealed class AllowedPatternTests
{
    [Theory]
    [InlineData("^https://.*$")]
    [InlineData("https?://[a-z.]+")]
    [InlineData("^(http|https)://.+$")]
    [InlineData("^(?:https://)?[a-z]+$", false)]
    [InlineData("^[a-z0-9.-]+$")]
    [InlineData("^[^']+$")]
    [InlineData(@"^\d+$")]
    [InlineData("^a.*|^b.*$")]
    [InlineData("^'https://.*'$", false)]
    [InlineData("^'?https://.*'?$", false)]
    [InlineData(".*", false)]
    [InlineData("^.+$", false)]
    [InlineData("", false)]
    [InlineData("[!-~]+", false)]
    [InlineData("^[^ ]+$", false)]
    [InlineData("[a-z']+", false)]
    [InlineData("a*.+", false)]
    [InlineData("^https://.*$|^'.*'$", false)]
    [InlineData(@"\S+", false)]
    [InlineData("^(h|').*$", false)]
    [InlineData("^((a|b)c)+$", false)]
    [InlineData("(", false)]
    public void A_pattern_admits_a_quote_at_the_start_or_does_not(
        string pattern,
        bool isNeverQuoted = true
    ) => Assert.Equal(isNeverQuoted, AllowedPatterns.AreNeverQuoted(pattern));
}
