using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Reports;

/// <summary>Hand-made results to report.</summary>
internal static class Samples
{
    public const string Template = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
          OrdersResource:
            Type: AWS::ApiGateway::Resource
            Properties:
              PathPart: orders

        """;

    public static SourceText Source { get; } = new("template.yaml", Template);

    public static Finding Error { get; } =
        new()
        {
            RuleId = "CORS101",
            RuleName = "preflight-unanswered",
            Severity = Severity.Error,
            Message =
                "'/orders' has no OPTIONS method, so browsers never send its POST and DELETE.",
            Location = At(
                "OrdersResource:",
                "/Resources/OrdersResource",
                "'/orders' is declared here"
            ),
            Api = "Api",
            Route = "/orders",
            Browser =
                "OPTIONS /orders → 403 {\"message\":\"Missing Authentication Token\"}: the preflight needs a status of 200 to 299",
            Related = [At("Api:", "/Resources/Api", "on this API")],
            Fix = new Fix(
                "Add an OPTIONS method to '/orders'",
                Trust.Safe,
                [
                    TextEdit.Insert(
                        Template.Length,
                        "  Options:\n    Type: AWS::ApiGateway::Method\n"
                    ),
                ],
                ["/Resources/Options"],
                null
            ),
            Fingerprint = new Fingerprint("CORS101", "template.yaml", "/orders", 0),
            Url = "https://example.com/CORS101",
        };

    public static Finding Note { get; } =
        Error with
        {
            RuleId = "CORS804",
            RuleName = "preflight-not-cached",
            Severity = Severity.Note,
            Message = "Nothing says how long a preflight of '/orders' is good for.",
            Route = null,
            Browser = null,
            Related = [],
            Fix = null,
        };

    public static Finding Blank { get; } =
        Error with
        {
            RuleId = "CORS112",
            RuleName = "preflight-without-allow-origin",
            Severity = Severity.Warning,
            Message = "The preflight of '/orders' allows no origin.",
            Location = At("PathPart: orders", "/Resources/OrdersResource/Properties/PathPart", ""),
            Browser = null,
            Related = [],
            Fix = new Fix(
                "Allow an origin",
                Trust.DisplayOnly,
                [TextEdit.Insert(Template.Length, "  Origin: <your origin>\n  Vary: Origin\n")],
                [],
                "run again with --origin https://your-site.example."
            ),
        };

    public static Report ReportOf(params ImmutableArray<Finding> findings) =>
        new() { ToolVersion = "0.1.0", Files = [ResultOf(findings), Clean] };

    public static CheckResult ResultOf(ImmutableArray<Finding> findings) =>
        new(Source, null, TemplateKind.Sam, null, findings, []);

    public static string Write(IReporter reporter, Report report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        reporter.Write(report, output);
        return output.ToString();
    }

    public static string PathTo(string file) =>
        Repo.PathTo($"tests/CfnCorsLint.Tests/Reports/Snapshots/{file}");

    private static CheckResult Clean =>
        new(
            new SourceText("nested/clean.yaml", "Resources: {}\n"),
            null,
            TemplateKind.CloudFormation,
            null,
            [],
            []
        );

    private static Location At(string text, string path, string label)
    {
        int start = Template.IndexOf(text, StringComparison.Ordinal);
        return new Location(Source, new TextSpan(start, start + text.Length), path, label);
    }
}
