using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Inspect;

/// <summary>What <c>inspect</c> and <c>simulate</c> show of templates of which others make stacks.</summary>
public sealed class InspectStacksTests
{
    private const string Child = """
        Transform: AWS::Serverless-2016-10-31
        Parameters:
          Origin: {Type: String, Default: 'https://default.example/'}
        Resources:
          Orders:
            Type: AWS::Serverless::HttpApi
            Properties:
              CorsConfiguration: {AllowOrigins: [!Ref Origin], AllowMethods: [DELETE]}
          Handler:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                Delete: {Type: HttpApi, Properties: {ApiId: !Ref Orders, Path: /orders, Method: DELETE}}

        """;

    [Theory]
    [InlineData("parent.yaml", "✓ https://given.example")]
    [InlineData("api/child.yaml", "? https://default.example/")]
    public void What_the_stack_gives_counts_where_the_parent_is_named(string named, string origin)
    {
        using TempFolder folder = With();

        Assert.Contains(
            $"\n/orders  DELETE   ✓ service  {origin} ",
            Ran.Wide(folder, "inspect", "--isolated", named).Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("text", "\napi/child.yaml (sam, a stack of parent.yaml:5)\n")]
    [InlineData("markdown", "\n### api/child.yaml (sam, a stack of parent.yaml:5)\n")]
    [InlineData("html", "<small>sam, a stack of parent.yaml:5</small>")]
    [InlineData("jsonl", "\n{\"version\":1,\"file\":\"api/child.yaml\",\"kind\":\"sam\",")]
    public void It_is_shown_below_the_parent(string format, string shown)
    {
        using TempFolder folder = With();

        var ran = Ran.Wide(folder, "inspect", "--isolated", "parent.yaml", "--format", format);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains(
            shown,
            ran.Out.Replace("\\(", "(", StringComparison.Ordinal)
                .Replace("\\)", ")", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_JSON_object_is_about_the_named_file_and_says_what_is_left_out()
    {
        using TempFolder folder = With();

        var ran = Ran.In(folder, "inspect", "--isolated", "parent.yaml", "--format", "json");

        Assert.Equal(0, ran.Code);
        Assert.DoesNotContain("child.yaml", ran.Out, StringComparison.Ordinal);
        Assert.Contains("use --format jsonl", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://given.example", 0)]
    [InlineData("https://default.example", 1)]
    public void A_call_through_the_parent_meets_what_the_stack_gives(string origin, int code)
    {
        using TempFolder folder = With();

        var ran = Ran.In(
            folder,
            "simulate",
            "--isolated",
            "parent.yaml",
            "DELETE /orders",
            "--origin",
            origin
        );

        Assert.Equal((code, ""), (ran.Code, ran.Error));
    }

    [Fact]
    public void Of_two_stacks_with_the_same_API_one_has_to_be_named()
    {
        using TempFolder folder = With();
        folder.Write("api/other.yaml", Child);
        folder.Write(
            "parent.yaml",
            Parent
                + Parent[Parent.IndexOf("  Api:", StringComparison.Ordinal)..]
                    .Replace("Api:", "Other:", StringComparison.Ordinal)
                    .Replace("child", "other", StringComparison.Ordinal)
        );

        var ran = Ran.In(
            folder,
            "simulate",
            "--isolated",
            "parent.yaml",
            "DELETE /orders",
            "--api",
            "Orders"
        );

        Assert.Equal(2, ran.Code);
        Assert.Contains(
            "name one of them (api/child.yaml, api/other.yaml)",
            ran.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_nested_template_that_cannot_be_read_is_told()
    {
        using TempFolder folder = With();
        folder.Write("api/child.yaml", "Resources: {A: {Type: AWS::Serverless::Api}\n");

        var ran = Ran.Wide(folder, "inspect", "--isolated", "parent.yaml");

        Assert.Equal(2, ran.Code);
        Assert.StartsWith("cfncors: api/child.yaml: line 1: ", ran.Error, StringComparison.Ordinal);
    }

    private const string Parent = """
        Resources:
          Api:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: ./api/child.yaml
              Parameters: {Origin: 'https://given.example'}

        """;

    private static TempFolder With()
    {
        var folder = new TempFolder();
        folder.Write("parent.yaml", Parent);
        folder.Write("api/child.yaml", Child);
        return folder;
    }
}
