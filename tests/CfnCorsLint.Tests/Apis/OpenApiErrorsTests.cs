using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Apis;

/// <summary>The library sees what breaks a specification, wherever that stands.</summary>
public sealed class OpenApiErrorsTests
{
    private const string Document = """
        openapi: 3.0.1
        info: {title: orders, version: '1'}
        paths:
          /orders:
            get: {responses: {'200': {description: ok}}}

        """;

    [Theory]
    [InlineData("responses: {'200'", "responses: {twohundred")]
    [InlineData("/orders:", "orders:")]
    public void A_broken_place_is_a_new_error(string right, string wrong)
    {
        SourceText broken = Text(Document.Replace(right, wrong, StringComparison.Ordinal));

        Assert.NotEmpty(OpenApiErrors.New(Text(Document), broken));
        Assert.Empty(OpenApiErrors.New(broken, broken));
    }

    [Fact]
    public void A_body_counts_like_a_document()
    {
        string body = "Resources:\n  Api:\n    Properties:\n      Body:\n";
        string inside =
            body + "        " + Document.Replace("\n", "\n        ", StringComparison.Ordinal);

        Assert.NotEmpty(
            OpenApiErrors.New(
                Text(inside),
                Text(inside.Replace("/orders:", "orders:", StringComparison.Ordinal))
            )
        );
    }

    private static SourceText Text(string content) => new("t.yaml", content);
}
