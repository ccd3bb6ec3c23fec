using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary><c>--since</c> tells what a change brings about, wherever that stands.</summary>
public sealed class NewSinceTests
{
    /// <summary>Neither the method's key nor the list that lacks it is on a changed line, nor is the place of what was deleted.</summary>
    [Theory]
    [InlineData("Method: put", "Method: delete", "CORS401")]
    [InlineData("Path: /orders\n", "Path: /orders # here\n", "")]
    public void What_a_change_brings_about_elsewhere_is_spoken_of(
        string before,
        string after,
        string expected
    )
    {
        using TempFolder folder = TempFolder.Committed(("t.yaml", Templates.WithCode));
        folder.Write(
            "t.yaml",
            Templates.WithCode.Replace(before, after, StringComparison.Ordinal) + "# changed\n"
        );

        string told = Ran.In(folder, "check", "--isolated", "--since", "HEAD").Out;

        Assert.Contains(
            expected.Length > 0 ? $"error[{expected}]" : "No findings",
            told,
            StringComparison.Ordinal
        );
        // What was wrong before stays silent.
        Assert.DoesNotContain("CORS203", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_is_deleted_from_code_is_spoken_of()
    {
        const string With =
            "def handler(e, c):\n    headers = {'Access-Control-Allow-Origin': 'https://app.example.com'}\n    a = 1\n    b = 2\n    return {'statusCode': 200, 'headers': headers, 'body': 'x'}\n";
        using TempFolder folder = TempFolder.Committed(
            ("t.yaml", Templates.WithCode),
            ("src/app.py", With)
        );
        Assert.DoesNotContain("CORS207", Since(folder), StringComparison.Ordinal);

        folder.Write(
            "src/app.py",
            With.Replace(
                "'Access-Control-Allow-Origin': 'https://app.example.com'",
                "",
                StringComparison.Ordinal
            )
        );

        Assert.Contains("CORS207", Since(folder), StringComparison.Ordinal);
    }

    private static string Since(TempFolder folder) =>
        Ran.In(folder, "check", "--isolated", "--since", "HEAD").Out;
}
