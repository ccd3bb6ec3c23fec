using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Tests.Apis;

public sealed class HeaderListTests
{
    [Theory]
    [InlineData("GET,POST", "GET|POST")]
    [InlineData(" GET ,\tPOST, ,", "GET|POST")]
    [InlineData("'GET'", "'GET'")]
    [InlineData("*", "*")]
    [InlineData("", "")]
    public void A_list_of_tokens_is_read(string text, string names) =>
        Assert.Equal(names, string.Join('|', HeaderList.Parse(text) ?? []));

    [Theory]
    [InlineData("\"GET\"")]
    [InlineData("Content Type")]
    [InlineData("X-A:X-B")]
    [InlineData("GET;POST")]
    public void A_list_with_anything_else_is_broken(string text) =>
        Assert.Null(HeaderList.Parse(text));

    [Theory]
    [InlineData("Cookie", true)]
    [InlineData("ORIGIN", true)]
    [InlineData("Sec-Fetch-Mode", true)]
    [InlineData("proxy-authorization", true)]
    [InlineData("User-Agent", false)]
    [InlineData("Authorization", false)]
    public void Some_headers_no_page_can_set(string name, bool isForbidden) =>
        Assert.Equal(isForbidden, HeaderNames.IsForbidden(name));
}
