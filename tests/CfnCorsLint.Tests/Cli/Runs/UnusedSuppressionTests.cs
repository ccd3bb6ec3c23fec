using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>CORS002, where the command line says which rules are asked.</summary>
public sealed class UnusedSuppressionTests
{
    private const string Template = """
        # cfncors: ignore-file[CORS007] there was a copy
        Resources:
          Bucket:
            Type: AWS::S3::Bucket

        """;

    [Theory]
    [InlineData("", "", true)]
    [InlineData("--ignore=CORS403", "", true)]
    [InlineData("--select=CORS0", "", true)]
    [InlineData("--select=CORS002", "", false)]
    [InlineData("--ignore=CORS007", "", false)]
    [InlineData("--ignore=CORS002", "", false)]
    [InlineData("", "rules: {CORS007: off}", false)]
    [InlineData("", "overrides: [{files: [a.yaml], rules: {CORS0: off, CORS002: warning}}]", false)]
    [InlineData("", "rules: {CORS007: error}", true)]
    public void It_speaks_of_rules_that_were_asked(string option, string settings, bool isSaid)
    {
        using var folder = new TempFolder();
        folder.Write(".cfncors.yaml", settings);
        folder.Write("a.yaml", Template);

        var ran = Ran.In(folder, ["check", .. option.Length > 0 ? new[] { option } : []]);

        Assert.Equal(0, ran.Code);
        Assert.Equal(isSaid, ran.Out.Contains("CORS002", StringComparison.Ordinal));
    }

    private const string OfCode = """
        Resources:
          Url:
            Type: AWS::Lambda::Url
            Properties: # cfncors: ignore[CORS208] moved out next sprint
              AuthType: NONE
              TargetFunctionArn: !GetAtt Links.Arn
              Cors: {AllowOrigins: ['https://app.example.com'], AllowMethods: [GET]}
          Links:
            Type: AWS::Lambda::Function
            Properties: {Runtime: python3.13, Handler: app.handler, Code: src}

        """;

    /// <summary>Of code that nobody reads it is not known what a rule would say.</summary>
    [Theory]
    [InlineData("return {'statusCode': 200, 'body': ''}", true)]
    [InlineData("return {'statusCode': 200, 'body': ''}", false, "--no-code")]
    [InlineData("return answer(200)", false)]
    [InlineData(null, false)]
    public void It_speaks_of_code_that_was_read(string? code, bool isSaid, params string[] options)
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", OfCode);
        if (code is not null)
        {
            folder.Write("src/app.py", $"def handler(event, context):\n    {code}\n");
        }

        var ran = Ran.In(folder, ["check", "a.yaml", "--isolated", .. options]);

        Assert.Equal(isSaid, ran.Out.Contains("CORS002", StringComparison.Ordinal));
    }

    [Fact]
    public void A_baseline_knows_what_no_suppression_silences()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Templates.WithError);
        Ran.In(folder, "check", "--add-ignore", "--reason", "known");

        var written = Ran.In(folder, "baseline");
        var ran = Ran.In(folder, "check", "--fail-on", "warning");

        Assert.StartsWith(".cfncors-baseline.json: ", written.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "CORS301",
            folder.Read(".cfncors-baseline.json"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, ran.Code);
        Assert.DoesNotContain("CORS002", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void No_suppression_is_written_for_a_suppression()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Template);

        var ran = Ran.In(folder, "check", "--add-ignore", "--reason", "known");

        Assert.Equal(Template, folder.Read("a.yaml"));
        Assert.Contains("CORS002", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_that_made_it_useless_counts_as_much_as_its_own()
    {
        using var folder = new TempFolder();
        folder.Git("init", "-q", "-b", "main");
        folder.Write("a.yaml", Templates.WithError);
        Ran.In(folder, "check", "--select", "CORS301", "--add-ignore", "--reason", "known");
        string before = folder.Read("a.yaml");
        folder.Commit();
        Assert.Equal(0, Ran.In(folder, "check").Code);
        folder.Write(
            "a.yaml",
            before.Replace("'*'", "'https://app.example.com'", StringComparison.Ordinal)
        );

        var ran = Ran.In(folder, "check", "--since", "HEAD");

        Assert.Contains("warning[CORS002]", ran.Out, StringComparison.Ordinal);
    }
}
