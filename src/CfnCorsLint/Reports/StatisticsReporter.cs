using System.Globalization;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Reports;

/// <summary>A line a rule: how often it speaks, and how often it can be fixed; the most frequent first.</summary>
public sealed class StatisticsReporter : IReporter
{
    private readonly ReportStyle _style;
    private readonly Palette _palette;

    public StatisticsReporter(ReportStyle style)
    {
        _style = style;
        _palette = new Palette(style.UsesColor);
    }

    public void Write(Report report, TextWriter output)
    {
        IOrderedEnumerable<IGrouping<string, Finding>> rules = report
            .Findings.GroupBy(finding => finding.RuleId)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, Finding> rule in rules)
        {
            Finding worst = rule.MaxBy(finding => finding.Severity) ?? rule.First();
            int fixable = rule.Count(finding =>
                finding.Fix is { Applicability: Applicability.Safe, Edits.IsEmpty: false }
            );
            string head = _palette.Paint(
                ReportWords.InkOf(worst.Severity),
                $"{ReportWords.Of(worst.Severity)}[{worst.RuleId}]"
            );
            string fixes =
                fixable == 0
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $" ({fixable} fixable)");
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rule.Count(), 6} {head} {worst.RuleName}{fixes}"
                )
            );
        }

        if (!_style.IsQuiet)
        {
            output.WriteLine(SummaryLine.Of(report, _style with { ShowsNotes = true }));
        }
    }
}
