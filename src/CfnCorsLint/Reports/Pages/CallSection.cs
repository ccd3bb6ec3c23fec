using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Views.Dialogues;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Writes the part of a page about one call, with the dialogue that <c>simulate</c> tells.</summary>
internal sealed class CallSection
{
    private readonly HtmlOutput _html;
    private readonly FindingItem _finding;
    private readonly ToldCalls _told;
    private readonly TurnSection _turns;

    /// <param name="finding">Writes findings.</param>
    /// <param name="told">The calls to the API that are told already.</param>
    public CallSection(HtmlOutput html, FindingItem finding, ToldCalls told)
    {
        _finding = finding;
        _html = html;
        _told = told;
        _turns = new TurnSection(html);
    }

    /// <param name="id">Of its element, that of the worst end.</param>
    /// <param name="isOpen">Whether all of it is shown at once.</param>
    public void Write(ExpectedSimulation call, string id, bool isOpen)
    {
        for (int at = 0; at < call.Ends.Length; at++)
        {
            Write(
                call,
                call.Ends[at],
                at == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{at + 1}"),
                isOpen
            );
        }
    }

    private void Write(ExpectedSimulation call, SimulatedCall played, string id, bool isOpen)
    {
        var dialogue = Dialogue.Of(played);
        string end = PageMarks.ClassOf(dialogue.Passes);
        if (isOpen)
        {
            _html.Begin("details", ("class", $"call {end}"), ("id", id), ("open", "open"));
        }
        else
        {
            _html.Begin("details", ("class", $"call {end}"), ("id", id));
        }

        WriteSummary(call, played, dialogue);
        if (_told.IsOnlyNamed(played))
        {
            _html.Block(
                "p",
                "On a page of so many files only refused calls are told: cfncors simulate tells this one."
            );
            _html.End();
            return;
        }

        if (_told.FirstOf(played, id) is { } first)
        {
            _html.Begin("p").Say("This call ends for the same cause as ");
            _html.Span("a", Printable.Of(first.Call), ("href", $"#{first.Id}"));
            _html.Say(", and is told there.").End();
            _html.End();
            return;
        }

        _html.Block("p", string.Join(' ', dialogue.Assumed.Prepend(dialogue.Opening)));
        foreach (DialogueTurn turn in dialogue.Turns)
        {
            _turns.Write(turn);
        }

        if (dialogue.NeverSent is { } neverSent)
        {
            _html.Block("p", neverSent);
        }

        WriteEnd(dialogue);
        _html.End();
    }

    private void WriteSummary(ExpectedSimulation call, SimulatedCall played, Dialogue dialogue)
    {
        BrowserRequest request = played.Simulation.Request;
        string with = string.Join(
            ", ",
            request.Headers.Concat(request.WithCredentials ? ["cookies"] : [])
        );
        string when = played.Circumstances is { } cases ? $", {Printable.Of(cases)}" : "";
        _html.Begin("summary");
        PageMarks.Mark(_html, dialogue.Passes);
        _html.Say(" ");
        _html.Inline("code").Say(Printable.Of(call.Verb)).End();
        _html.Say(with.Length > 0 ? $" with {Printable.Of(with)} " : " ");
        _html.Span(
            "span",
            $"from {Printable.Of(request.Origin)}{(played.Assumed.Origin ? " (assumed)" : "")}{when}{(call.IsCertain ? "" : ", assumed")}",
            ("class", "faint")
        );
        if (dialogue.Turns.LastOrDefault(turn => turn.Passes == dialogue.Passes) is { } deciding)
        {
            _html.Span("span", deciding.Verdict, ("class", "why"));
        }

        _html.End();
    }

    private void WriteEnd(Dialogue dialogue)
    {
        _html.Begin("p", ("class", $"end {PageMarks.ClassOf(dialogue.Passes)}"));
        PageMarks.Mark(_html, dialogue.Passes);
        _html.Say($" {dialogue.End}");
        if (dialogue.Source is { } source)
        {
            _html.Say(" ");
            _turns.WriteLink(source, "by the standard");
        }

        _html.End();
        if (dialogue.Place is { } place)
        {
            _turns.WritePlace(place);
        }

        _finding.WriteAll(dialogue.Causes);
        WriteConsole(dialogue.Console);
        _turns.WriteNotes(dialogue.Elsewhere);
    }

    /// <summary>The words by which people notice it.</summary>
    private void WriteConsole(ImmutableArray<ConsoleLine> console)
    {
        if (console.IsEmpty)
        {
            return;
        }

        _html.Block("p", "The console says:");
        _html.Begin("ul", ("class", "console"));
        foreach (ConsoleLine browser in console)
        {
            _html.Begin("li").Say($"{browser.ShortName}: ");
            _html.Inline("code").Say(Printable.Of(browser.Reason)).End();
            _html.End();
        }

        _html.End();
    }
}
