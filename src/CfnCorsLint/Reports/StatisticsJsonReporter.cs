using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes how often each rule speaks, as JSON of version 1.</summary>
public sealed class StatisticsJsonReporter : IReporter
{
    public void Write(Report report, TextWriter output)
    {
        using (var json = new JsonOutput(output, isIndented: true))
        {
            json.BeginObject();
            json.Number("version", 1);
            json.Objects(
                "statistics",
                RuleCount.In(report),
                rule =>
                {
                    json.Text("rule", rule.Id);
                    json.Text("name", rule.Name);
                    json.Text("severity", ReportWords.Of(rule.Severity));
                    json.Number("findings", rule.Findings);
                    json.Number("fixable", rule.Fixable);
                }
            );
            json.EndObject();
        }

        output.WriteLine();
    }
}
