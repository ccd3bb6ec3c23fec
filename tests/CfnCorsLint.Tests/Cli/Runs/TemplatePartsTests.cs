using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>A file that a template takes in is judged through it, and repaired where it lies.</summary>
public sealed class TemplatePartsTests
{
    private const string Template = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Body:
                Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./orders.yaml}}

        """;

    /// <summary>Its origin has a slash at its end.</summary>
    private const string Orders = """
        openapi: 3.0.1
        info: {title: orders, version: '1'}
        paths:
          /orders:
            options:
              responses:
                '200':
                  description: ok
                  headers:
                    Access-Control-Allow-Origin: {schema: {type: string}}
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: {application/json: '{"statusCode": 200}'}
                responses:
                  default:
                    statusCode: '200'
                    responseParameters:
                      method.response.header.Access-Control-Allow-Origin: "'https://a.example/'"

        """;

    [Fact]
    public void A_finding_stands_in_the_file_that_holds_the_text()
    {
        using TempFolder folder = With(("t.yaml", Template), ("orders.yaml", Orders));

        var ran = Ran.In(folder, "check", "--select", "CORS303", "--format", "concise", "t.yaml");

        Assert.StartsWith("orders.yaml:18:67: ", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_is_judged_once()
    {
        using TempFolder folder = With(
            ("t.yaml", Template),
            ("u.yaml", Template),
            ("orders.yaml", Orders)
        );

        var ran = Ran.In(folder, "check", "--select", "CORS303", "--format", "concise");

        Assert.Single(ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_part_is_repaired_where_it_lies()
    {
        using TempFolder folder = With(("t.yaml", Template), ("orders.yaml", Orders));

        var ran = Ran.In(folder, "fix", "--only", "CORS303", "t.yaml");

        Assert.Contains("fixed[CORS303] orders.yaml: ", ran.Out, StringComparison.Ordinal);
        Assert.Equal(Template, folder.Read("t.yaml"));
        Assert.Contains(
            "\"'https://a.example'\"",
            folder.Read("orders.yaml"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("t.yaml")]
    [InlineData("orders.yaml")]
    [InlineData(".")]
    public void A_part_of_two_templates_stays_as_it_is_whatever_is_named(string named)
    {
        using TempFolder folder = With(
            ("t.yaml", Template),
            (
                "elsewhere/u.yaml",
                Template.Replace("./orders", "../orders", StringComparison.Ordinal)
            ),
            ("orders.yaml", Orders)
        );

        var check = Ran.In(folder, "check", "--select", "CORS303", named);
        var fix = Ran.In(folder, "fix", "--only", "CORS303", named);

        Assert.Equal(Orders, folder.Read("orders.yaml"));
        Assert.Contains(
            "(it stands in a file that other templates take in as well, which would change, too)",
            check.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("fixable", check.Out + fix.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_one_template_is_repaired_where_it_alone_is_named()
    {
        using TempFolder folder = With(("t.yaml", Template), ("orders.yaml", Orders));

        var ran = Ran.In(folder, "fix", "--only", "CORS303", "orders.yaml");

        Assert.Contains("fixed[CORS303] orders.yaml: ", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_names_the_part()
    {
        using TempFolder folder = With(("t.yaml", Template), ("orders.yaml", Orders));

        var ran = Ran.In(folder, "fix", "--diff", "--only", "CORS303", "t.yaml");

        Assert.StartsWith("--- a/orders.yaml\n", ran.Out, StringComparison.Ordinal);
        Assert.Equal(Orders, folder.Read("orders.yaml"));
    }

    [Fact]
    public void A_part_of_two_templates_is_left_alone()
    {
        using TempFolder folder = With(
            ("t.yaml", Template),
            ("u.yaml", Template),
            ("orders.yaml", Orders)
        );

        Ran.In(folder, "fix", "--only", "CORS303");

        Assert.Equal(Orders, folder.Read("orders.yaml"));
    }

    private static TempFolder With(params (string Name, string Text)[] files)
    {
        var folder = new TempFolder();
        foreach ((string name, string text) in files)
        {
            folder.Write(name, text);
        }

        return folder;
    }
}
