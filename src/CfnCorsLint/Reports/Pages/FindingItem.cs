using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Writes findings on a page: the rule, the line, what is wrong, and the fix with its command.</summary>
internal sealed class FindingItem
{
    private readonly HtmlOutput _html;
    private readonly RepairCommand? _repair;

    /// <param name="repair">What to type; <see langword="null"/> where the page says it elsewhere alone.</param>
    public FindingItem(HtmlOutput html, RepairCommand? repair)
    {
        _html = html;
        _repair = repair;
    }

    /// <summary>The title of a fix, and who is to make it.</summary>
    public static string FixOf(Fix fix)
    {
        string who =
            fix.Trust == Trust.DisplayOnly ? "By hand" : $"Fix ({ReportWords.TrustOf(fix)})";
        return $"{who}: {Printable.Of(fix.Title)}";
    }

    /// <summary>Writes a list of findings; nothing where there are none.</summary>
    public void WriteAll(ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        _html.Begin("ul", ("class", "causes"));
        foreach (Finding finding in findings)
        {
            Write(finding);
        }

        _html.End();
    }

    private void Write(Finding finding)
    {
        Location place = finding.Location;
        string path = Printable.Of(place.Source.Path);
        _html.Begin("li");
        PageMarks.Severity(_html, finding.Severity);
        _html.Say(" ");
        new TurnSection(_html).WriteLink(finding.Url, finding.RuleId);
        _html.Say(" ");
        _html.Span(
            "span",
            string.Create(CultureInfo.InvariantCulture, $"{path}:{place.Start.Line + 1}"),
            ("class", "faint")
        );
        _html.Say($" {Printable.Of(finding.Message)}");
        if (finding.Fix is { } fix)
        {
            _html.Begin("p", ("class", "fix"));
            _html.Say(FixOf(fix));
            if (_repair?.Of(finding, [place.Source.Path]) is { } command)
            {
                _html.Say(" ");
                _html.Command(Printable.Of(command));
            }

            _html.End();
        }

        _html.End();
    }
}
