namespace CfnCorsLint.Tests.Cli.Commands;

/// <summary>What is said where a message, an address, a method or a file stands in the place of another word.</summary>
public sealed class StrayWordTests
{
    private const string Message =
        "Access to fetch at 'https://api.example.com/orders/1' from origin 'https://shop.example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

    private const string Url = "https://api.example.com/orders/1";

    [Theory]
    [InlineData("write `cfncors explain \"TEXT\" template.yaml`", Message)]
    [InlineData($"write `cfncors probe {Url}`", Url)]
    [InlineData("write `cfncors explain \"TEXT\" t.yaml`", "explain", "t.yaml", Message)]
    [InlineData("`cfncors explain - t.yaml < m.txt`", "explain", "m.txt", "t.yaml")]
    [InlineData(
        "put double quotes around the whole message, or write it into a file: `cfncors explain - t.yaml < message.txt`",
        "explain",
        "Access",
        "to",
        "fetch",
        "at",
        Url,
        "t.yaml"
    )]
    [InlineData("such as \"GET /orders/1\"", "simulate", "t.yaml", "GET", "orders/1")]
    [InlineData("such as \"GET /orders/1\"", "simulate", "t.yaml", "/orders/1")]
    [InlineData(
        "such as \"DELETE https://api.example.com/orders\"",
        "simulate",
        "t.yaml",
        "DELETE api.example.com/orders"
    )]
    [InlineData(
        "write `cfncors simulate t.yaml \"GET /orders/1\"`",
        "simulate",
        "GET /orders/1",
        "t.yaml"
    )]
    [InlineData(
        "write `cfncors simulate t.yaml \"DELETE /orders/1\"`",
        "simulate",
        "delete",
        "/orders/1",
        "t.yaml"
    )]
    [InlineData(
        "write `cfncors simulate template.yaml \"GET /orders/1\"`",
        "simulate",
        "GET",
        "/orders/1"
    )]
    [InlineData("write `--method METHOD`", "probe", "-X", "DELETE", Url)]
    [InlineData("write `--method DELETE`", "probe", Url, "DELETE")]
    [InlineData("write `--template t.yaml`", "probe", Url, "t.yaml")]
    [InlineData(
        "write `--origin https://shop.example.com`",
        "probe",
        Url,
        "https://shop.example.com"
    )]
    [InlineData(
        "that is a file: write `cfncors probe https://api.example.com/orders/1 --template t.yaml`",
        "probe",
        "t.yaml"
    )]
    [InlineData("write the address with its host", "probe", "/orders/1")]
    [InlineData("as in http://localhost:3000/orders", "probe", "localhost:3000/orders")]
    public void What_was_meant_is_told(string said, params string[] typed)
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.yaml",
            "openapi: 3.0.1\ninfo: {title: shop}\npaths:\n  /orders/{id}: {get: {x-amazon-apigateway-integration: {type: mock}}}\n"
        );
        folder.Write("m.txt", Message);

        Ran ran = Ran.In(folder, typed);

        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_rules_are_shown_one_after_the_other()
    {
        using var folder = new TempFolder();

        Ran ran = Ran.In(folder, "explain", "CORS102", "CORS405");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("# CORS102 ", ran.Out, StringComparison.Ordinal);
        Assert.Contains("# CORS405 ", ran.Out, StringComparison.Ordinal);
    }
}
