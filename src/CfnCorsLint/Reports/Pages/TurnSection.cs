using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Views.Dialogues;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Writes the part of a page about one request and its answer.</summary>
internal sealed class TurnSection
{
    private readonly HtmlOutput _html;

    public TurnSection(HtmlOutput html)
    {
        _html = html;
    }

    public void Write(DialogueTurn turn)
    {
        string end = PageMarks.ClassOf(turn.Passes);
        _html.Begin("div", ("class", "turn"));
        WriteMessage("sent", "request", turn.Request, turn.Sent, null);
        foreach (string frontStep in turn.FrontSteps)
        {
            _html.Block("p", frontStep, ("class", "hop"));
        }

        WriteMessage($"got {end}", "answer", turn.Status, turn.Answered, turn.Unknown);
        _html.Begin("p", ("class", $"verdict {end}"));
        PageMarks.Mark(_html, turn.Passes);
        _html.Say($" {turn.Verdict}");
        _html.End();
        WriteNotes(turn.Notes);
        _html.End();
    }

    private void WriteMessage(
        string kind,
        string word,
        string first,
        ImmutableArray<string> headers,
        string? unknown
    )
    {
        _html.Begin("div", ("class", $"message {kind}"));
        _html.Begin("p", ("class", "first"));
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

    /// <summary>Writes the lines of the text that decide.</summary>
    public void WritePlace(Location place)
    {
        using var frame = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new CodeFrame(new ReportStyle(), CodeFrame.DigitsOf(place.Source, place.Span)).Write(
            frame,
            place.Source,
            place.Span,
            "decides it",
            TextRole.Plain
        );
        _html.Begin(
            "pre",
            ("tabindex", "0"),
            ("role", "region"),
            ("aria-label", "The line that decides it")
        );
        _html.Say(frame.ToString().TrimEnd('\n')).End();
    }

    public void WriteNotes(ImmutableArray<DialogueNote> notes)
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

    public void WriteLink(string url, string text) => _html.Span("a", text, ("href", url));
}
