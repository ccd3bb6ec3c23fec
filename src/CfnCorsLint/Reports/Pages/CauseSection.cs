using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Writes the part of a page that says what to do first: each cause once, with the command that repairs it.</summary>
internal sealed class CauseSection
{
    /// <summary>Places of one cause that are listed.</summary>
    private const int MostPlaces = 200;

    private readonly HtmlOutput _html;
    private readonly PageIds _ids;
    private readonly RepairCommand _repair;
    private readonly TurnSection _turns;

    public CauseSection(HtmlOutput html, PageIds ids, RepairCommand repair)
    {
        _html = html;
        _ids = ids;
        _repair = repair;
        _turns = new TurnSection(html);
    }

    public void Write(ImmutableArray<PageCause> causes)
    {
        _html.Begin("section", ("class", "start"));
        _html.Block("h2", "What to do first");
        if (causes.IsEmpty)
        {
            _html.Block("p", "Nothing: there is no error and no warning.", ("class", "faint"));
            _html.End();
            return;
        }

        _html.Begin("ol", ("class", "todo"));
        foreach (PageCause cause in causes)
        {
            Write(cause);
        }

        _html.End();
        _html.End();
    }

    private void Write(PageCause cause)
    {
        Finding first = cause.First;
        _html.Begin("li");
        _html.Begin("p");
        PageMarks.Severity(_html, first.Severity);
        _html.Say(" ");
        _turns.WriteLink(first.Url, first.RuleId);
        _html.Say($" {Printable.Of(first.Message)}");
        if (cause.Findings.Length > 1)
        {
            _html.Say(" ");
            _html.Span(
                "strong",
                $"And {ReportWords.Counted(cause.Findings.Length - 1, "more place")} like it."
            );
        }

        _html.End();
        if (cause.Fix is { } fix)
        {
            _html.Begin("p", ("class", "fix"));
            _html.Say($"{FindingItem.FixOf(fix)}.");
            _html.End();
        }

        if (cause.CommandBy(_repair) is { } command)
        {
            _html.Begin("p", ("class", "command"));
            _html.Command(Printable.Of(command));
            _html.End();
        }

        WritePlaces(cause);
        _html.End();
    }

    private void WritePlaces(PageCause cause)
    {
        if (cause.Findings is [var only])
        {
            _html.Begin("p", ("class", "places"));
            WritePlace(only.File, only.Finding);
            _html.End();
            return;
        }

        _html.Begin("details");
        _html.Block("summary", ReportWords.Counted(cause.Findings.Length, "place"));
        _html.Begin("ul", ("class", "places"));
        foreach ((int file, Finding finding) in cause.Findings.Take(MostPlaces))
        {
            _html.Begin("li");
            WritePlace(file, finding);
            _html.End();
        }

        int more = cause.Findings.Length - MostPlaces;
        if (more > 0)
        {
            _html.Block("li", $"and {more} more, which cfncors check lists");
        }

        _html.End();
        _html.End();
    }

    /// <summary>Writes the line of a finding, and its route with a link to the marks.</summary>
    private void WritePlace(int file, Finding finding)
    {
        Location place = finding.Location;
        string path = _ids.IsOnlyFile(place.Source.Path)
            ? "line "
            : $"{Printable.Of(place.Source.Path)}:";
        _html.Say(string.Create(CultureInfo.InvariantCulture, $"{path}{place.Start.Line + 1}"));
        if (_ids.OfRoute(file, finding) is { } id)
        {
            _html.Say(" ");
            _html.Span("a", Printable.Of(finding.Route ?? ""), ("href", $"#{id}"));
        }
    }
}
