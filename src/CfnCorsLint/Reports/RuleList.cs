using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes a list of rules, for people or for programs.</summary>
public static class RuleList
{
    public static void WriteText(ImmutableArray<Rule> rules, TextWriter output)
    {
        foreach (Rule rule in rules)
        {
            string fix = rule.Fix is null ? "" : $"  fix: {ReportWords.Of(rule.Fix.Trust)}";
            output.WriteLine($"{rule.Id}  {ReportWords.Of(rule.Severity), -7}  {rule.Name}{fix}");
        }

        output.WriteLine(ReportWords.Counted(rules.Length, "rule"));
    }

    public static void WriteJson(ImmutableArray<Rule> rules, TextWriter output)
    {
        using (var json = new JsonOutput(output, isIndented: true))
        {
            json.BeginObject();
            json.Number("version", 1);
            json.Objects("rules", rules, rule => Write(rule, json));
            json.EndObject();
        }

        output.WriteLine();
    }

    private static void Write(Rule rule, JsonOutput json)
    {
        json.Text("id", rule.Id);
        json.Text("name", rule.Name);
        json.Text("severity", ReportWords.Of(rule.Severity));
        json.Text("about", WordOf(rule.About));
        json.Text("message", rule.Message);
        if (rule.Fix is { } fix)
        {
            json.Text("fix", ReportWords.Of(fix.Trust));
        }

        json.Text("since", rule.Since);
        json.Texts("sources", rule.Sources);
    }

    private static string WordOf(Concern concern) =>
        concern switch
        {
            Concern.Browser => "browser",
            Concern.Deployment => "deployment",
            Concern.Safety => "safety",
            _ => "tidiness",
        };
}
