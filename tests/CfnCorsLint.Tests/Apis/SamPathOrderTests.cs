using CfnCorsLint.Apis.Serverless;

namespace CfnCorsLint.Tests.Apis;

/// <summary>Which spelling of a path SAM meets first: compared with what samtranslator 1.110.0 makes of such templates.</summary>
public sealed class SamPathOrderTests
{
    [Theory]
    [InlineData("/carts /carts/", "/carts")]
    [InlineData("/carts/ /carts", "/carts")]
    [InlineData("/a /a/", "/a/")]
    [InlineData("/a /b/ /a/ /c", "/a/")]
    [InlineData("/a/ /c /b /a", "/a/")]
    [InlineData("/goods /list /things /x/y /pets/ /pets /v1/a", null)]
    public void One_spelling_is_met_first_however_they_are_read(string paths, string? first)
    {
        string[] all = paths.Split(' ');

        Assert.Equal(
            first,
            SamPathOrder.First(
                [.. all],
                [
                    .. all.Where(path =>
                            all.Contains($"{path}/") || all.Contains(path.TrimEnd('/') + '/')
                        )
                        .Where(path => all.Contains(path.TrimEnd('/'))),
                ]
            )
        );
    }
}
