using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Reports;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>The numbers of every report come from one place, and none of them reads like a pass where nothing was looked at.</summary>
public sealed class CountTests
{
    private const string Plan = """
        {"format_version": "1.2", "terraform_version": "1.13.0", "planned_values": {"root_module": {}}}
        """;

    /// <summary>Its origin has a slash at its end (CORS303).</summary>
    private const string SlashedPart = """
        {"openapi": "3.0.1", "info": {"title": "x", "version": "1"}, "paths": {"/orders": {"options": {
          "responses": {"200": {"description": "ok"}},
          "x-amazon-apigateway-integration": {"type": "mock", "requestTemplates": {"application/json": "{\"statusCode\": 200}"}, "responses": {"default": {
            "statusCode": "200", "responseParameters": {"method.response.header.Access-Control-Allow-Origin": "'https://a.example/'"}}}}}}}}
        """;

    [Fact]
    public void A_rule_is_counted_with_each_of_its_severities()
    {
        Finding warning = Samples.Error with { Severity = Severity.Warning };
        var style = new ReportStyle();

        string[] lines = Samples
            .Write(new StatisticsReporter(style), Samples.ReportOf(Samples.Error, warning, warning))
            .Split('\n');

        Assert.StartsWith(
            $"     2 warning[{Samples.Error.RuleId}] ",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"     1 error[{Samples.Error.RuleId}] ",
            lines[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_a_template_takes_in_is_a_file_with_findings()
    {
        using var folder = new TempFolder();
        folder.Write("parts/t.yaml", Templates.TakesIn("orders.yaml"));
        folder.Write("parts/orders.yaml", SlashedPart);
        folder.Write("other.yaml", Templates.WithoutApi);

        var ran = Ran.In(folder, "check", "--isolated", "--select", "CORS303");

        Assert.Contains(" in 1 of 3 files", ran.Out, StringComparison.Ordinal);
        Assert.Contains(
            " in 1 of 2 files",
            Ran.In(folder, "check", "--isolated", "--select", "CORS303", "parts/t.yaml").Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("plan.json", Plan, "cfncors: plan.json is a Terraform plan, not a template")]
    [InlineData(
        "api.yaml.tftpl",
        "%{ for x in y ~}\n- ${x}",
        "cfncors: api.yaml.tftpl is a template of Terraform, "
    )]
    [InlineData(
        "main.tf",
        "resource \"aws_api_gateway_rest_api\" \"shop\" {}",
        "cfncors: main.tf is a Terraform file"
    )]
    public void A_file_of_Terraform_is_called_so(string name, string text, string said)
    {
        using var folder = new TempFolder();
        folder.Write(name, text);

        Assert.StartsWith(said, Ran.In(folder, "check", name).Error, StringComparison.Ordinal);
    }
}
