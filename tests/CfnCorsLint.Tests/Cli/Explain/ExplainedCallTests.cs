using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Explain;

/// <summary>What <c>explain</c> takes from the lines around a message and from the files, and what it keeps to itself.</summary>
public sealed class ExplainedCallTests
{
    [Theory]
    [InlineData(
        "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
        "502"
    )]
    [InlineData(
        "Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
        "403"
    )]
    public void The_status_is_that_of_the_request_which_the_message_is_about(
        string reason,
        string status
    )
    {
        const string Url = "https://api.example.com/orders";
        using var folder = new TempFolder();
        string text =
            $"OPTIONS {Url} 403 (Forbidden)\n{Blocked(reason, Url, "https://app.example.com")}\nGET {Url} net::ERR_FAILED 502\n";

        string shown = Ran.In(folder.Root, text, "explain", "-").Out;

        Assert.Contains($"with status {status}", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void No_secret_of_an_address_is_repeated(string format)
    {
        const string Secret = "https://name:hidden@api.example.com/orders?key=hidden#hidden";
        using var folder = new TempFolder();
        string text =
            Blocked(
                "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
                Secret,
                "https://app.example.com"
            )
            + $"\nXMLHttpRequest cannot load {Secret}. The request was redirected to '{Secret}', which is disallowed for cross-origin requests that require preflight.\n"
            + $"$ curl -i '{Secret}' -H 'Origin: https://name:hidden@app.example.com'\nHTTP/2 404\napigw-requestid: abc=\n\n";

        var ran = Ran.In(folder.Root, text, "explain", "-", "--format", format);

        Assert.Equal(0, ran.Code);
        Assert.Contains("https://api.example.com/orders", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "--isolated",
        ".cfncors.yaml",
        "",
        "    echo 'headers: [x-request-id]' >> .cfncors.yaml\n"
    )]
    [InlineData("--config own.yaml", "own.yaml", " --config own.yaml", "")]
    public void What_the_settings_have_to_say_the_repair_reads(
        string options,
        string settings,
        string given,
        string made
    )
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.yaml",
            File.ReadAllText(Repo.PathTo("fixtures/culprits/header-not-listed.yaml"))
        );
        folder.Write("own.yaml", "max-age: 600\n");

        string shown = Ran.In(
            folder,
            [
                "explain",
                Blocked(
                    "Request header field x-request-id is not allowed by Access-Control-Allow-Headers in preflight response.",
                    "https://api.example.com/orders",
                    "https://app.example.com"
                ),
                "t.yaml",
                .. options.Split(' '),
            ]
        ).Out;

        Assert.Contains(
            $"    first tell {settings} what your pages send: headers: [x-request-id]\n{made}    cfncors fix --only CORS405 t.yaml --origin https://app.example.com{given}\n",
            shown,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_said_of_the_files_is_said_once()
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", File.ReadAllText(Repo.PathTo("fixtures/orders-api.yaml")));
        folder.Write(".cfncors.yaml", "exclude: [nothing/**]\n");

        string[] said = Ran.In(
                folder,
                "explain",
                Blocked(
                    "Request header field x-request-id is not allowed by Access-Control-Allow-Headers in preflight response.",
                    "https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod/orders",
                    "https://app.example.com"
                ),
                "."
            )
            .Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(said);
        Assert.Equal(said.Distinct(), said);
    }

    private static string Blocked(string reason, string url, string origin) =>
        $"Access to fetch at '{url}' from origin '{origin}' has been blocked by CORS policy: {reason}";
}
