using CfnCorsLint.Findings;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Writes the part of a page that a mark leads to: what the mark says, and the step of the call that decides it.</summary>
internal sealed class ReasonSection
{
    private readonly HtmlOutput _html;
    private readonly string _id;
    private readonly bool _tellsAll;
    private readonly MarkCauses _causes;
    private readonly TurnSection _turns;

    /// <param name="id">Of its element.</param>
    /// <param name="tellsAll">Whether the step is shown although the whole call is on the page.</param>
    public ReasonSection(HtmlOutput html, string id, MarkCauses causes, bool tellsAll)
    {
        _tellsAll = tellsAll;
        _html = html;
        _id = id;
        _causes = causes;
        _turns = new TurnSection(html);
    }

    /// <param name="row">The id of the row that it belongs to.</param>
    /// <param name="call">The id of the whole call; <see langword="null"/> when that is not on the page.</param>
    public void Write(RouteView route, MarkReason reason, string row, string? call)
    {
        string path = Printable.Of(route.Path);
        _html.Begin(
            "div",
            ("class", "reason"),
            ("id", _id),
            ("tabindex", "-1"),
            ("role", "group"),
            ("aria-label", $"What decides the marks of {path}")
        );
        _html.Begin("ul", ("class", "says"));
        Location? shown = null;
        foreach ((string head, RouteMark mark) in reason.Marks)
        {
            WriteMark(head, mark, InspectMatrix.CellOf(route, mark));
            if (mark.Place is { } place && place != shown)
            {
                _turns.WritePlace(place);
                shown = place;
            }

            new FindingItem(_html).WriteAll(_causes.Of(mark));
            _html.End();
        }

        _html.End();
        if (call is null || _tellsAll && reason.Marks.Any(one => IsInDoubt(route, one.Mark)))
        {
            DecidingStep step = reason.Step;
            _turns.Write(
                step.IsPreflight
                    ? DialogueTurn.OfPreflight(step.Request, route.Path, step.Step, null)
                    : DialogueTurn.Of(step.Request, route.Path, step.Step, null)
            );
        }

        _html.Begin("p");
        if (call is not null)
        {
            _html.Span("a", "The whole call", ("href", $"#{call}"));
            _html.Say(" ");
        }

        _html.Span("a", "Close", ("href", $"#{row}"));
        _html.End();
        _html.End();
    }

    /// <summary>Whether a call may be refused by it: what passes is told with the whole call, and an error of the gateway by a sentence.</summary>
    private static bool IsInDoubt(RouteView route, RouteMark mark) =>
        InspectMatrix.CellOf(route, mark).Mark is "✗" or "?"
        && route.Marks.IndexOf(mark) < InspectMatrix.Refusing;

    /// <summary>The beginning of an item of the list.</summary>
    private void WriteMark(string head, RouteMark mark, TableCell cell)
    {
        _html.Begin("li");
        PageMarks.Mark(_html, cell with { Words = "" });
        _html.Say(" ");
        _html.Span("strong", $"{head}:");
        _html.Say($" {Printable.Of(mark.Says)}");
    }
}
