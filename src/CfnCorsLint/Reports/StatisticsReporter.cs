using System.Globalization;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes a line for each rule and severity: how often it speaks so, and how often it can be fixed; the most frequent first.</summary>
public sealed class StatisticsReporter : IReporter
{
    private readonly ReportStyle _style;
    private readonly Palette _palette;

    public StatisticsReporter(ReportStyle style)
    {
        _style = style;
        _palette = Palette.Of(style);
    }

    public void Write(Report report, TextWriter output)
    {
        foreach (RuleCount rule in RuleCount.In(report))
        {
            string head = _palette.Paint(
                ReportWords.InkOf(rule.Severity),
                $"{ReportWords.Of(rule.Severity)}[{rule.Id}]"
            );
            string fixes =
                rule.Fixable == 0
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $" ({rule.Fixable} fixable)");
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rule.Findings, 6} {head} {rule.Name}{fixes}"
                )
            );
        }

        if (!_style.IsQuiet)
        {
            TextReporter.WriteSummary(report, _style with { ShowsNotes = true }, output);
        }
    }
}
