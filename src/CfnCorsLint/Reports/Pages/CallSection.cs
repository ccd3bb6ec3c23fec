using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Reports.Pages;

/// <summary>The part of a page about one call: the same dialogue as <c>simulate</c> tells.</summary>
internal sealed class CallSection
{
    private readonly HtmlOutput _html;

    public CallSection(HtmlOutput html)
    {
        _html = html;
    }

    /// <param name="isOpen">Whether all of it is shown at once.</param>
    public void Write(ExpectedPlay call, bool isOpen)
    {
        var dialogue = Dialogue.Of(call.Played);
        string end = PageMarks.ClassOf(dialogue.Passes);
        if (isOpen)
        {
            _html.Begin("details", ("class", $"call {end}"), ("open", "open"));
        }
        else
        {
            _html.Begin("details", ("class", $"call {end}"));
        }

        WriteSummary(call, dialogue);
        _html.Block("p", dialogue.Opening);
        foreach (DialogueTurn turn in dialogue.Turns)
        {
            WriteTurn(turn);
        }

        if (dialogue.NeverSent is { } neverSent)
        {
            _html.Block("p", neverSent);
        }

        WriteEnd(dialogue);
        _html.End();
    }

    private void WriteSummary(ExpectedPlay call, Dialogue dialogue)
    {
        BrowserRequest request = call.Played.Simulation.Request;
        string with = string.Join(
            ", ",
            request.Headers.Concat(request.WithCredentials ? ["cookies"] : [])
        );
        string when = call.Played.When is { } world ? $", when {Printable.Of(world)}" : "";
        _html.Begin("summary");
        PageMarks.Mark(_html, dialogue.Passes);
        _html.Say(" ");
        _html.Inline("code").Say(Printable.Of(request.Method)).End();
        _html.Say(with.Length > 0 ? $" with {Printable.Of(with)} " : " ");
        _html.Span(
            "span",
            $"from {Printable.Of(request.Origin)}{when}{(call.IsCertain ? "" : ", assumed")}",
            ("class", "faint")
        );
        if (dialogue.Turns.LastOrDefault(turn => turn.Passes == dialogue.Passes) is { } deciding)
        {
            _html.Span("span", deciding.Verdict, ("class", "why"));
        }

        _html.End();
    }

    private void WriteTurn(DialogueTurn turn)
    {
        string end = PageMarks.ClassOf(turn.Passes);
        _html.Begin("div", ("class", "turn"));
        WriteMessage("sent", "→", "request", turn.Request, turn.Sent, null);
        WriteMessage($"got {end}", "←", "answer", turn.Status, turn.Answered, turn.Unknown);
        _html.Begin("p", ("class", $"verdict {end}"));
        PageMarks.Mark(_html, turn.Passes);
        _html.Say($" {turn.Verdict}");
        _html.End();
        WriteNotes(turn.Notes);
        _html.End();
    }

    private void WriteMessage(
        string kind,
        string arrow,
        string word,
        string first,
        ImmutableArray<string> headers,
        string? unknown
    )
    {
        _html.Begin("div", ("class", $"message {kind}"));
        _html.Begin("p", ("class", "first"));
        _html.Span("span", arrow, ("aria-hidden", "true"));
        _html.Span("span", $"{word}:", ("class", "unseen"));
        _html.Say($" {first}");
        _html.End();
        if (!headers.IsEmpty)
        {
            _html.Begin("ul");
            foreach (string header in headers)
            {
                _html.Block("li", header);
            }

            _html.End();
        }

        if (unknown is not null)
        {
            _html.Block("p", unknown, ("class", "faint"));
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
            WriteLink(source, "by the standard");
        }

        _html.End();
        if (dialogue.Place is { } place)
        {
            using var frame = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            new CodeFrame(usesColor: false, CodeFrame.DigitsOf(place.Source, place.Span)).Write(
                frame,
                place.Source,
                place.Span,
                "decides it",
                Ink.Plain
            );
            _html.Begin(
                "pre",
                ("tabindex", "0"),
                ("role", "region"),
                ("aria-label", "The line that decides it")
            );
            _html.Say(frame.ToString().TrimEnd('\n')).End();
        }

        if (!dialogue.Causes.IsEmpty)
        {
            _html.Begin("ul", ("class", "causes"));
            foreach (Finding cause in dialogue.Causes)
            {
                WriteCause(cause);
            }

            _html.End();
        }

        WriteNotes(dialogue.Elsewhere);
    }

    private void WriteCause(Finding cause)
    {
        Location place = cause.Location;
        _html.Begin("li");
        string severity = ReportWords.Of(cause.Severity);
        _html.Span("span", severity, ("class", $"severity {severity}"));
        _html.Say(" ");
        WriteLink(cause.Url, cause.RuleId);
        _html.Say(" ");
        _html.Span(
            "span",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Printable.Of(place.Source.Path)}:{place.Start.Line + 1}"
            ),
            ("class", "faint")
        );
        _html.Say($" {Printable.Of(cause.Message)}");
        if (cause.Fix is { } fix)
        {
            string trust = ReportWords.Of(fix.Applicability).Replace('-', ' ');
            _html.Block("p", $"Fix ({trust}): {Printable.Of(fix.Title)}", ("class", "fix"));
        }

        _html.End();
    }

    private void WriteNotes(ImmutableArray<DialogueNote> notes)
    {
        if (notes.IsEmpty)
        {
            return;
        }

        _html.Begin("ul", ("class", "notes"));
        foreach (DialogueNote note in notes)
        {
            _html.Begin("li").Say(note.Text);
            if (note.Source is { } source)
            {
                _html.Say(" ");
                WriteLink(source, new Uri(source).Host);
            }

            _html.End();
        }

        _html.End();
    }

    private void WriteLink(string url, string text) =>
        _html.Span("a", text, ("href", url), ("rel", "noreferrer"));
}
