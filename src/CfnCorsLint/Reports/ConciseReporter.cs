using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Text;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes one line for each finding, as compilers do: <c>path:line:column: error[CORS101] message</c>.</summary>
public sealed class ConciseReporter : IReporter
{
    private readonly ReportStyle _style;
    private readonly Palette _palette;

    public ConciseReporter(ReportStyle style)
    {
        _style = style;
        _palette = Palette.Of(style);
    }

    public void Write(Report report, TextWriter output)
    {
        foreach (Finding finding in report.WorstFirst.Where(_style.Shows))
        {
            LinePosition start = finding.Location.Start;
            string place = string.Create(
                CultureInfo.InvariantCulture,
                $"{Printable.AtStart(finding.Location.Source.Path)}:{start.Line + 1}:{start.Column + 1}"
            );
            string head = _palette.Head(finding);
            output.WriteLine($"{place}: {head} {Printable.Of(finding.Message)}");
        }
    }
}
