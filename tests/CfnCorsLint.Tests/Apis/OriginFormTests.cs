using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Tests.Apis;

public sealed class OriginFormTests
{
    [Theory]
    [InlineData("https://app.example.com", OriginFormKind.WellFormed, null)]
    [InlineData("http://localhost:3000", OriginFormKind.WellFormed, null)]
    [InlineData("http://127.0.0.1:8080", OriginFormKind.WellFormed, null)]
    [InlineData("http://[::1]:8080", OriginFormKind.WellFormed, null)]
    [InlineData("capacitor://localhost", OriginFormKind.WellFormed, null)]
    [InlineData("chrome-extension://abcdefghijkl", OriginFormKind.WellFormed, null)]
    [InlineData("*", OriginFormKind.Wildcard, null)]
    [InlineData("null", OriginFormKind.Null, null)]
    [InlineData("", OriginFormKind.Blank, null)]
    [InlineData("  ", OriginFormKind.Blank, null)]
    [InlineData("https://a.example,https://b.example", OriginFormKind.Several, null)]
    [InlineData("https://a.example https://b.example", OriginFormKind.Several, null)]
    [InlineData("https://*.example.com", OriginFormKind.SubdomainWildcard, null)]
    [InlineData("*.example.com", OriginFormKind.SubdomainWildcard, null)]
    [InlineData("app.example.com", OriginFormKind.NoScheme, null)]
    [InlineData("localhost:3000", OriginFormKind.NoScheme, null)]
    [InlineData("//app.example.com", OriginFormKind.Other, null)]
    [InlineData("https://app.example.com/home", OriginFormKind.Path, null)]
    [InlineData(
        "https://app.example.com/",
        OriginFormKind.TrailingSlash,
        "https://app.example.com"
    )]
    [InlineData(
        "https://app.example.com:443",
        OriginFormKind.DefaultPort,
        "https://app.example.com"
    )]
    [InlineData(
        "http://app.example.com:80/",
        OriginFormKind.TrailingSlash,
        "http://app.example.com"
    )]
    [InlineData("http://app.example.com:443", OriginFormKind.WellFormed, null)]
    [InlineData("https://App.Example.com", OriginFormKind.UpperCase, "https://app.example.com")]
    [InlineData("HTTPS://app.example.com", OriginFormKind.UpperCase, "https://app.example.com")]
    [InlineData("https://app.example.com ", OriginFormKind.BlankAround, "https://app.example.com")]
    [InlineData("<your-site>", OriginFormKind.Other, null)]
    public void An_origin_has_a_form(string text, OriginFormKind kind, string? repaired)
    {
        var form = OriginForm.Of(text);

        Assert.Equal((kind, repaired), (form.Kind, form.Repaired));
    }
}
