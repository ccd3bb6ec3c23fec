using System.Globalization;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes how often each rule speaks, as a table in Markdown.</summary>
public sealed class StatisticsMarkdownReporter : IReporter
{
    private readonly ReportStyle _style;

    public StatisticsMarkdownReporter(ReportStyle style)
    {
        _style = style with { ShowsNotes = true };
    }

    public void Write(Report report, TextWriter output)
    {
        output.Write($"### cfncors\n\n{SummaryLine.Of(report, _style)}\n");
        string head = "\n| findings | fixable | rule |\n| ---: | ---: | --- |\n";
        foreach (RuleCount rule in RuleCount.In(report))
        {
            output.Write(head);
            output.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {rule.Findings} | {rule.Fixable} | {ReportWords.Of(rule.Severity)} {rule.Id} {rule.Name} |\n"
                )
            );
            head = "";
        }
    }
}
