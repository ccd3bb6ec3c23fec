using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>A template of which another makes a stack is judged with what the stack gives to its parameters.</summary>
public sealed class NestedStacksTests
{
    private const string Child = """
        Transform: AWS::Serverless-2016-10-31
        Parameters:
          Origin: {Type: String, Default: 'https://default.example/'}
        Resources:
          Orders:
            Type: AWS::Serverless::HttpApi
            Properties:
              CorsConfiguration:
                AllowOrigins: [!Ref Origin]
                AllowHeaders: [content-type]

        """;

    private static readonly string[] s_concise =
    [
        "check",
        "--isolated",
        "--select",
        "CORS303",
        "--format",
        "concise",
    ];

    [Fact]
    public void The_default_counts_as_long_as_no_stack_sets_the_parameter()
    {
        using TempFolder folder = With(("parent.yaml", Parent("")));

        var ran = Ran.In(folder, [.. s_concise, "parent.yaml"]);

        Assert.StartsWith("api/child.yaml:9:24: ", ran.Out, StringComparison.Ordinal);
        Assert.Contains("https://default.example/", ran.Out, StringComparison.Ordinal);
        Assert.Contains("(by default of 'Origin')", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_stack_gives_counts_in_the_place_of_the_default()
    {
        using TempFolder folder = With(("parent.yaml", Parent("Origin: https://given.example/")));

        var ran = Ran.In(folder, [.. s_concise, "parent.yaml"]);

        Assert.Contains("https://given.example/", ran.Out, StringComparison.Ordinal);
        Assert.Contains("(as a stack sets 'Origin')", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_value_of_a_stack_silences_what_the_default_would_do()
    {
        using TempFolder folder = With(("parent.yaml", Parent("Origin: https://given.example")));

        Assert.Equal("", Ran.In(folder, [.. s_concise, "."]).Out);
    }

    [Fact]
    public void What_only_the_deployment_gives_is_not_judged()
    {
        using TempFolder folder = With(("parent.yaml", Parent("Origin: !GetAtt Site.Outputs.Url")));

        Assert.Equal("", Ran.In(folder, [.. s_concise, "."]).Out);
    }

    [Fact]
    public void Two_stacks_that_differ_leave_the_value_open()
    {
        using TempFolder folder = With(
            ("parent.yaml", Parent("Origin: https://given.example/")),
            ("other.yaml", Parent("Origin: https://given.example"))
        );

        Assert.Equal("", Ran.In(folder, [.. s_concise, "."]).Out);
    }

    [Fact]
    public void A_stack_in_a_stack_hands_on_what_it_was_given()
    {
        string between = """
            Parameters:
              Site: {Type: String}
            Resources:
              Inner:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: child.yaml
                  Parameters: {Origin: https://inner.example/}

            """;
        using TempFolder folder = With(
            ("api/between.yaml", between),
            ("parent.yaml", Parent("Site: x").Replace("child", "between", StringComparison.Ordinal))
        );

        var ran = Ran.In(folder, [.. s_concise, "parent.yaml"]);

        Assert.StartsWith("api/child.yaml:9:24: ", ran.Out, StringComparison.Ordinal);
        Assert.Contains("https://inner.example/", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_that_make_stacks_of_each_other_come_to_an_end()
    {
        using TempFolder folder = With(
            ("parent.yaml", Parent("")),
            (
                "api/child.yaml",
                Parent("").Replace("api/child", "../parent", StringComparison.Ordinal)
            )
        );

        Assert.Equal(0, Ran.In(folder, [.. s_concise, "parent.yaml"]).Code);
    }

    [Fact]
    public void The_finding_tells_where_the_stack_is_made()
    {
        using TempFolder folder = With(("parent.yaml", Parent("")));

        var ran = Ran.In(folder, "check", "--isolated", "--select", "CORS303", "parent.yaml");

        Assert.Contains("parent.yaml:5:20", ran.Out, StringComparison.Ordinal);
        Assert.Contains("a stack is made of it here", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_is_written_where_the_text_stands()
    {
        using TempFolder folder = With(
            ("parent.yaml", Parent("")),
            (
                "api/child.yaml",
                Child.Replace("!Ref Origin", "'https://a.example/'", StringComparison.Ordinal)
            )
        );

        _ = Ran.In(folder, "fix", "--isolated", "--unsafe", "--only", "CORS303", "parent.yaml");

        Assert.Contains(
            "AllowOrigins: ['https://a.example']",
            folder.Read("api/child.yaml"),
            StringComparison.Ordinal
        );
    }

    private static string Parent(string argument) =>
        $$"""
            Resources:
              Api:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: ./api/child.yaml
                  Parameters: { {{argument}} }

            """;

    private static TempFolder With(params (string Path, string Text)[] files)
    {
        var folder = new TempFolder();
        folder.Write("api/child.yaml", Child);
        foreach ((string path, string text) in files)
        {
            folder.Write(path, text);
        }

        return folder;
    }
}
