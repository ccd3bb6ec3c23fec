using CfnCorsLint.Exchanges.Browsers;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Exchanges;

public sealed class AskedHeadersTests
{
    [Theory]
    [InlineData("X-Custom", "1", true)]
    [InlineData("Accept", null, false)]
    [InlineData("Accept", "application/json", false)]
    [InlineData("Accept", "application/json; version=\"1\"", true)]
    [InlineData("Accept-Language", "de-DE, de;q=0.9", false)]
    [InlineData("Accept-Language", "de_DE", true)]
    [InlineData("Content-Type", null, true)]
    [InlineData("Content-Type", "text/plain;charset=UTF-8", false)]
    [InlineData("Content-Type", "TEXT/PLAIN", false)]
    [InlineData("Content-Type", "text/plain; charset=\"utf-8\"", true)]
    [InlineData("Content-Type", "application/json", true)]
    [InlineData("Range", "bytes=0-255", false)]
    [InlineData("Range", "bytes=5-", false)]
    [InlineData("Range", "bytes=-500", true)]
    [InlineData("Range", "bytes=9-3", true)]
    public void A_header_is_asked_for_unless_it_is_safe(string name, string? value, bool isAsked) =>
        Assert.Equal(isAsked ? [name.ToLowerInvariant()] : [], AskedHeaders.Of([new(name, value)]));

    [Fact]
    public void A_long_value_is_asked_for() =>
        Assert.Equal(
            ["accept"],
            AskedHeaders.Of([new("Accept", new string('a', 129)), new("Range", "bytes=0-")])
        );

    [Fact]
    public void Safe_values_that_are_too_long_together_are_asked_for() =>
        Assert.Equal(
            ["accept", "x-a"],
            AskedHeaders.Of([
                new("X-A", "1"),
                .. Enumerable.Repeat(
                    new KeyValuePair<string, string?>("Accept", new string('a', 128)),
                    9
                ),
            ])
        );

    [Fact]
    public void Names_are_sorted_and_told_once() =>
        Assert.Equal(
            ["authorization", "x-b"],
            AskedHeaders.Of([new("X-B", "1"), new("Authorization", "a"), new("x-b", "2")])
        );
}
